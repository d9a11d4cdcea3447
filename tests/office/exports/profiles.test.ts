import { join } from 'node:path'
import { expect, test } from 'vitest'
import { signInAs } from '#tests/support/people.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { deliverNow, makeProfile, newShare } from './share.ts'

test('profiles are the director’s; staff may deliver and see; a project manager has none of it', async () => {
  const office = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(office.director, { folder: share, formats: ['csv'] })
  const staff = await signInAs(office, 'staff', 'Kalniņa')
  const manager = await signInAs(office, 'projectManager', 'Ozola')
  expect((await deliverNow(staff.client, id)).outbox.kind).toBe('idle')
  await expect(makeProfile(staff.client, { folder: newShare() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(manager.client.exports.profiles()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(manager.client.exports.requestExport(once({ id }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('a profile is refused with the field that stands in the way', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const share = newShare()
  await makeProfile(director, { folder: share, name: 'Grāmatvedībai' })
  const refused = (input: { folder: string; name: string }): Promise<string> =>
    makeProfile(director, input).then(
      () => 'accepted',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )
  expect(await refused({ folder: newShare(), name: 'gramatvedibai' })).toContain('nameTaken')
  expect(await refused({ folder: `${share}/.`, name: 'B' })).toContain('"by":"Grāmatvedībai"')
  expect(await refused({ folder: 'relatīva/mape', name: 'B' })).toContain('notAbsolute')
  expect(await refused({ folder: join(folder, 'x'), name: 'B' })).toContain('ownFolder')
})

test('undo takes a profile back, and its deliveries with it', async () => {
  const { director } = await openOfficeWithDirector()
  await makeProfile(director, { folder: newShare() })
  expect(await director.journal.undo(once({ entry: null }))).toMatchObject({
    ok: true,
    value: { action: 'exports.createProfile' },
  })
  expect(await director.exports.profiles()).toEqual([])
})
