import { expect, test, vi } from 'vitest'
import { openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { csvIn, filesIn, makeProfile, newShare } from './share.ts'

const soon = { timeout: 15_000 }

test('a share that follows changes shows what a restore put back, though nothing changes after it', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const share = newShare()
  const people = (): string => JSON.stringify(csvIn(share, 'personas.csv'))
  await enter(director, { familyName: 'Agrā' })
  await makeProfile(director, { folder: share, formats: ['csv'], trigger: 'onChange' })
  clock.advance({ seconds: 21 })
  await vi.waitFor(() => expect(filesIn(share)).toContain('personas.csv'), soon)
  // All of this backup is on the share: it knows of nothing that came after the delivery.
  expect(await director.backups.make()).toMatchObject({ ok: true })
  const [backup] = (await director.backups.list()).backups

  await enter(director, { familyName: 'Vēlā' })
  clock.advance({ seconds: 21 })
  await vi.waitFor(() => expect(people()).toContain('Vēlā'), soon)
  expect(await director.backups.restore({ name: backup?.name ?? '' })).toMatchObject({ ok: true })
  await vi.waitFor(() => {
    clock.advance({ seconds: 21 })
    expect(people()).not.toContain('Vēlā')
  }, soon)
  expect(people()).toContain('Agrā')
})
