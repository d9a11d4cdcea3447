import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'

test('idle minutes that were taken back hold at once', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const { revision, isDemo: _, ...before } = await director.settings.institution()
  const input = { ...before, idleMinutes: 60 }
  value(await director.settings.changeInstitution(once({ revision, input })))
  clock.advance({ minutes: 30 })
  expect(await director.staff.state()).toMatchObject({ kind: 'open' })
  await director.staff.awake()
  value(await director.journal.undo(once({ entry: null })))
  clock.advance({ minutes: 10 })
  expect(await director.staff.state()).toMatchObject({ kind: 'locked' })
})
