import { expect, test } from 'vitest'
import { emptySession } from '#shared/timetable/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { makeGroup } from './batchOffice.ts'
import { office } from './deliveriesOffice.ts'

/** A parcel for a session on Thursday, 17 December 2026. */
async function forSession() {
  const test = await office()
  const { director, anna, sheet, prefer } = test
  await prefer(anna, '9001')
  const group = await makeGroup(director, [anna])
  const session = value(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: '2026-12-17' } }),
    ),
  ).id
  const make = async () =>
    value(
      await send(director, anna, {
        channel: 'locker',
        group,
        session,
        materials: [{ material: sheet, quantity: 1 }],
      }),
    ).id
  const byOf = async (id: string) => (await director.deliveries.get({ id })).handOverBy
  const move = async (day: string) => {
    const { revision, ...before } = await director.timetable.getSession({ id: session })
    const input = { ...emptySession, groupId: before.group.id, day }
    value(await director.timetable.updateSession(once({ id: session, revision, input })))
  }
  return { ...test, make, byOf, move }
}

test('a parcel follows its session, until it has left the office', async () => {
  const { director, make, byOf, move } = await forSession()
  const [here, gone] = [await make(), await make()]
  expect(await byOf(here)).toBe('2026-12-10')
  value(await record(director, [gone], 'packed'))
  value(await record(director, [gone], 'handedOver'))
  await move('2026-12-15')
  expect(await byOf(here)).toBe('2026-12-08')
  expect(await byOf(gone)).toBe('2026-12-10')
  value(await director.journal.undo(once({ entry: null })))
  expect(await byOf(here)).toBe('2026-12-10')
})

test('a parcel packed since follows the undo of a move too; one that was handed over stays and is counted', async () => {
  const { director, make, byOf, move } = await forSession()
  const [packed, gone] = [await make(), await make()]
  await move('2026-12-15')
  value(await record(director, [packed, gone], 'packed'))
  value(await record(director, [gone], 'handedOver'))
  expect(value(await director.journal.undo(once({ entry: null })))).toMatchObject({ left: 1 })
  expect(await byOf(packed)).toBe('2026-12-10')
  expect(await byOf(gone)).toBe('2026-12-08')
  expect(await director.deliveries.get({ id: packed })).toMatchObject({ status: 'packed' })
})

test('what is sent after its session is over is not late, now or when days are counted anew', async () => {
  const { director, until, make, byOf, move } = await forSession()
  const before = await make()
  await until('2026-12-17T21:59:59Z')
  const today = await make()
  await until('2026-12-17T22:00:00Z')
  const after = await make()
  const late = async () => (await director.deliveries.board()).late
  expect([await byOf(before), await byOf(today), await byOf(after)]).toEqual([
    '2026-12-10',
    '2026-12-10',
    null,
  ])
  expect(await late()).toBe(2)
  // What should have gone before the session is late all the same.
  const { revision, ...input } = await director.settings.policies()
  value(
    await director.settings.changePolicies(
      once({ revision, input: { ...input, handOverDays: 2 } }),
    ),
  )
  expect(await late()).toBe(2)
  // Moved before the day that was meant, the session leaves none.
  await move('2026-12-08')
  expect(await late()).toBe(0)
})

test('what was lost is sent once more after its session, and is not late from the start', async () => {
  const { director, until, make, byOf } = await forSession()
  const parcel = await make()
  for (const status of ['packed', 'handedOver', 'lost'] as const) {
    value(await record(director, [parcel], status))
  }
  await until('2026-12-18T08:00:00Z')
  const again = value(await director.deliveries.sendAgain(once({ delivery: parcel, locker: null })))
  expect(await byOf(again.id)).toBeNull()
})

test('other working days are counted at once: their number, and a moved one', async () => {
  const { director, make, byOf } = await forSession()
  const parcel = await make()
  const change = async (more: object) => {
    const { revision, ...input } = await director.settings.policies()
    value(await director.settings.changePolicies(once({ revision, input: { ...input, ...more } })))
  }
  await change({ handOverDays: 2 })
  expect(await byOf(parcel)).toBe('2026-12-15')
  await change({ movedDaysApply: true })
  const input = { from: '2026-12-16', to: '2026-12-19', note: '' }
  const { id } = value(await director.settings.addMovedDay(once({ input })))
  expect(await byOf(parcel)).toBe('2026-12-14')
  value(await director.settings.removeMovedDay(once({ id })))
  expect(await byOf(parcel)).toBe('2026-12-15')
})
