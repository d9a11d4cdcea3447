import { expect, test } from 'vitest'
import { emptySession } from '#shared/timetable/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { enterThings, issue, item, thing } from '#tests/support/equipment.ts'
import { record, send as sendOne } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { batchOffice, one, send } from './batchOffice.ts'
import { office } from './deliveriesOffice.ts'

/** Days when deliveries do not go by the book, each as it is told to the office and what becomes of it. */

test('2: a laptop travels in a parcel, and is with the participant’s books', async () => {
  const { director, anna, sheet, prefer } = await office()
  await prefer(anna, '9001')
  const { items } = await enterThings(director, ['L-1'])
  const lines = [thing(items['L-1'] ?? '')]
  const { lines: lent } = value(await issue(director, { person: anna, due: '2026-12-04', lines }))
  const inside = { materials: [one(sheet)], loanLines: [...lent] }
  const { id } = value(await sendOne(director, anna, { channel: 'locker', ...inside }))
  expect((await director.deliveries.get({ id })).contents).toContain('L-1')
  // It turns out to be of another model: inside it is called so, too.
  const { model: modelId } = await enterThings(director, [], { name: 'Biezais' })
  const { revision } = await director.equipment.getItem({ id: items['L-1'] ?? '' })
  const input = { ...item, tag: 'L-1', modelId }
  value(await director.equipment.updateItem(once({ id: items['L-1'] ?? '', revision, input })))
  expect((await director.deliveries.get({ id })).lines).toContainEqual(
    expect.objectContaining({ name: 'L-1 · Biezais' }),
  )
  // The same thing goes in no second parcel.
  expect(await sendOne(director, anna, { channel: 'locker', ...inside })).toMatchObject({
    ok: false,
    refusal: { reason: 'alreadySent', field: 'loanLines' },
  })
})

test('4: two of one household share a parcel and its number, but only on purpose', async () => {
  const { director, anna, oto, sheet, prefer, locker } = await office()
  await prefer(anna, '9001')
  const materials = [one(sheet)]
  const first = value(await sendOne(director, anna, { channel: 'locker', materials }))
  const to = { locker: locker('9001'), phone: '20001234' }
  const second = value(await sendOne(director, oto, { channel: 'locker', materials, ...to }))
  const numbered = (delivery: string) =>
    director.deliveries.number(
      once({ numbers: [{ delivery, number: 'CC123456785EE', reason: '' }] }),
    )
  value(await numbered(first.id))
  // By a slip of the hand one number is not two parcels' number.
  expect(await numbered(second.id)).toMatchObject({
    ok: false,
    refusal: { reason: 'numberTaken', by: first.code },
  })
  value(await director.deliveries.join(once({ into: first.id, deliveries: [second.id] })))
  expect(await director.deliveries.get({ id: second.id })).toMatchObject({
    parcel: { number: 'CC123456785EE' },
    together: [{ id: first.id }],
  })
})

test('8: a relative collects the parcel: the participant says so by phone', async () => {
  const { director, anna, sheet, prefer } = await office()
  await prefer(anna, '9001')
  const materials = [one(sheet)]
  const { id } = value(await sendOne(director, anna, { channel: 'locker', materials }))
  for (const status of ['packed', 'handedOver', 'ready'] as const) {
    value(await record(director, [id], status))
  }
  const told = { source: 'participant' as const, note: 'Pa tālruni' }
  value(
    await record(director, [id], 'collected', {
      ...told,
      takenBy: 'Ilga Krūmiņa',
      relation: 'māte',
    }),
  )
  const { events } = await director.deliveries.get({ id })
  expect(events[0]).toMatchObject({
    ...told,
    status: 'collected',
    takenBy: 'Ilga Krūmiņa',
    relation: 'māte',
    at: '2026-11-23T08:00:00.000Z',
  })
})

test('14: the platform is down for all: one disruption, one way to catch up, one delivery for the group', async () => {
  const { director, group, book } = await batchOffice()
  const session = value(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: '2026-11-20' } }),
    ),
  ).id
  const input = {
    what: 'Nedarbojās platforma',
    contacted: true,
    catchUp: 'material' as const,
    note: '',
  }
  value(await director.absences.noteDisruption(once({ session, revision: null, input })))
  const link = 'https://eplatforma.example.com/kurss'
  const went = { group, session, channel: 'electronic' as const, link, materials: [one(book)] }
  expect(await send(director, went)).toMatchObject({ made: 3, has: 0 })
  expect(await send(director, went)).toMatchObject({ made: 0, has: 3 })
  expect(await director.absences.ofSession({ session })).toMatchObject({
    absences: [],
    disruption: { what: 'Nedarbojās platforma', catchUp: 'material' },
  })
  expect((await director.deliveries.list(firstPage)).total).toBe(3)
})
