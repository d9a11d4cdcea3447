import { v4 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { emptySession } from '#shared/timetable/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { record, send as sendOne } from '#tests/support/deliveries.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { batchOffice, makeGroup, one, send } from './batchOffice.ts'

/** They have no internet, and this is what helps instead. */
const noInternet = async (
  client: Client,
  group: string,
  people: readonly string[],
  instead: 'weeklyPacket' | 'modem',
) =>
  value(
    await client.equipment.noteNeeds(
      once({
        group,
        people: [...people],
        kinds: ['internet'],
        answer: 'needs',
        reason: '',
        toldOn: null,
        instead,
      }),
    ),
  )

const missing = async (client: Client) =>
  (await client.deliveries.packetsMissing()).map(({ week, late, people }) => [
    week,
    late,
    people.map(({ name }) => name),
  ])

test('a packet of this and of the next week is missed until it is made', async () => {
  const { director, group, anna, oto, zane, sheets } = await batchOffice()
  await noInternet(director, group, [anna, zane], 'weeklyPacket')
  await noInternet(director, group, [oto], 'modem')
  const both = ['Anna Āboliņa', 'Zane Čakste']
  expect(await missing(director)).toEqual([
    ['2026-11-23', true, both],
    ['2026-11-30', false, both],
  ])
  const week = '2026-11-30'
  value(await director.materials.tie(once({ id: sheets, to: { kind: 'week', group, week } })))
  const next = (await director.deliveries.packetsMissing()).find((one) => one.week === week)
  expect(next?.materials).toEqual([{ id: sheets, name: 'Darba lapas' }])

  const people = next?.people.map(({ id }) => id) ?? []
  const input = { group, week, people, channel: 'weeklyPacket' as const, materials: [one(sheets)] }
  expect(await send(director, input)).toMatchObject({ made: 2 })
  expect(await send(director, input)).toMatchObject({ made: 0, has: 2 })
  expect(await missing(director)).toEqual([['2026-11-23', true, both]])
})

test('a group without an end learns in the week that runs, on each of its days', async () => {
  const { director, until, anna } = await batchOffice()
  const group = await makeGroup(director, [anna], { name: 'Bez beigām', endsOn: null })
  await noInternet(director, group, [anna], 'weeklyPacket')
  for (const now of ['2026-11-23T09:00:00Z', '2026-11-29T09:00:00Z']) {
    await until(now)
    expect((await missing(director)).map(([week]) => week)).toEqual(['2026-11-23', '2026-11-30'])
  }
  await until('2026-11-30T09:00:00Z')
  expect((await missing(director)).map(([week]) => week)).toEqual(['2026-11-30', '2026-12-07'])
})

test('who is restricted is not missed: nothing is sent to them', async () => {
  const { director, group, anna, zane } = await batchOffice()
  await noInternet(director, group, [anna, zane], 'weeklyPacket')
  const why = { basis: 'claims' as const, why: 'Strīds par maksu', untilOn: '2026-12-20' }
  value(await director.privacy.restrict(once({ person: anna, ...why })))
  expect(await missing(director)).toEqual([
    ['2026-11-23', true, ['Zane Čakste']],
    ['2026-11-30', false, ['Zane Čakste']],
  ])
  value(await director.privacy.restrict(once({ person: zane, ...why })))
  expect(await missing(director)).toEqual([])
})

test('the week changes at midnight in Riga, to the second', async () => {
  const { director, until, group, anna } = await batchOffice()
  await noInternet(director, group, [anna], 'weeklyPacket')
  const weeks = async () => (await director.deliveries.packetsMissing()).map(({ week }) => week)
  // Sunday, 29 November, and Monday.
  await until('2026-11-29T21:59:59Z')
  expect(await weeks()).toEqual(['2026-11-23', '2026-11-30'])
  await until('2026-11-29T22:00:00Z')
  expect(await weeks()).toEqual(['2026-11-30', '2026-12-07'])
})

test('nobody is missed in a week in which their group does not learn, nor in another’s group', async () => {
  const { test: office, director, anna, zane } = await batchOffice()
  const { client } = await signInAs(office, 'projectManager', 'Vadītāja')
  const over = await makeGroup(director, [anna], { name: 'Beigusies', endsOn: '2026-11-25' })
  const later = await makeGroup(director, [zane], { name: 'Nākamā', startsOn: '2026-12-02' })
  await noInternet(director, over, [anna], 'weeklyPacket')
  await noInternet(director, later, [zane], 'weeklyPacket')
  expect(await missing(director)).toEqual([
    ['2026-11-23', true, ['Anna Āboliņa']],
    ['2026-11-30', false, ['Zane Čakste']],
  ])
  expect(await client.deliveries.packetsMissing()).toEqual([])
})

test('to whom a packet was handed and when feedback came is told by events', async () => {
  const { director, group, anna, zane, until } = await batchOffice()
  const packet = { group, channel: 'weeklyPacket' as const, week: '2026-11-23', message: 'Lapas.' }
  const { id } = value(await sendOne(director, anna, packet))
  const feedback = async (delivery: string, feedbackOn: string, note = '') => {
    const answer = await director.deliveries.noteFeedback(once({ delivery, feedbackOn, note }))
    return answer.ok ? null : answer.refusal.reason
  }
  expect(await feedback(id, '2026-11-23')).toBe('notHandedOver')
  value(await record(director, [id], 'received', { takenBy: 'Ilga Āboliņa', relation: 'māte' }))
  expect(await feedback(id, '2026-11-22')).toBe('beforeHandOver')
  expect(await feedback(id, '2026-11-24')).toBe('notYet')
  await until('2026-11-27T09:00:00Z')
  expect(await feedback(id, '2026-11-26', 'Viss izpildīts.')).toBeNull()
  const { status, events } = await director.deliveries.get({ id })
  expect(status).toBe('received')
  expect(events[0]).toMatchObject({ feedbackOn: '2026-11-26', note: 'Viss izpildīts.' })
  expect(events[1]).toMatchObject({
    takenBy: 'Ilga Āboliņa',
    relation: 'māte',
    enteredBy: 'Ilze Bērziņa',
    feedbackOn: null,
  })
  expect(events.map(({ handedBy }) => handedBy)).toEqual(['', ''])
  const other = value(await sendOne(director, zane, { channel: 'inPerson', message: 'Grāmata.' }))
  expect(await feedback(other.id, '2026-11-26')).toBe('notAPacket')
})

test('a packet is handed over by a teacher or driver who does not use the program', async () => {
  const { director, group, anna, zane } = await batchOffice()
  const driver = await enter(director, {
    givenName: 'Valdis',
    familyName: 'Vītols',
    parts: ['colleague'],
  })
  const packet = { group, channel: 'weeklyPacket' as const, week: '2026-11-23', message: 'Lapas.' }
  const { id } = value(await sendOne(director, anna, packet))
  const mother = { takenBy: 'Ilga Āboliņa', relation: 'māte' }
  const refused = { reason: 'notByThem', field: 'handedBy' }
  for (const handedBy of [anna, v4()]) {
    const answer = await record(director, [id], 'received', { ...mother, handedBy })
    expect(answer).toMatchObject({ ok: false, refusal: refused })
  }
  value(await record(director, [id], 'received', { ...mother, handedBy: driver }))
  const [handed] = (await director.deliveries.get({ id })).events
  expect(handed).toMatchObject({ ...mother, handedBy: 'Valdis Vītols', enteredBy: 'Ilze Bērziņa' })

  // Who was entered twice is one person afterwards, and still the one who handed it over.
  const [kept, merged] = await Promise.all(
    [zane, driver].map(async (person) => {
      const { revision } = await director.people.get({ id: person })
      return { id: person, revision }
    }),
  )
  if (kept === undefined || merged === undefined) throw new Error('both are in the register')
  value(await director.people.merge(once({ kept, merged, takeFromMerged: [] })))
  const [now] = (await director.deliveries.get({ id })).events
  expect(now?.handedBy).toBe('Zane Čakste')
})

describe('a packet made by hand from the person’s page', () => {
  const week = '2026-11-30'

  test('is of the only group in which they learn in that week, and is missed no more', async () => {
    const { director, group, anna, sheets } = await batchOffice()
    await noInternet(director, group, [anna], 'weeklyPacket')
    const packet = { channel: 'weeklyPacket' as const, week, materials: [one(sheets)] }
    const { id, code } = value(await sendOne(director, anna, packet))
    expect(await director.deliveries.get({ id })).toMatchObject({ group })
    expect((await missing(director)).map(([of]) => of)).toEqual(['2026-11-23'])
    expect(await send(director, { ...packet, group, people: [anna] })).toMatchObject({ made: 0 })
    expect(await sendOne(director, anna, { ...packet, group })).toMatchObject({
      ok: false,
      refusal: { reason: 'weekTaken', code },
    })
  })

  test('of who learns in two groups in that week asks for which', async () => {
    const { director, anna, sheets, group } = await batchOffice()
    const other = await makeGroup(director, [anna], { name: 'Vakara', startsOn: '2026-12-06' })
    const packet = { channel: 'weeklyPacket' as const, materials: [one(sheets)] }
    expect(await sendOne(director, anna, { ...packet, week })).toMatchObject({
      ok: false,
      refusal: { reason: 'groupMissing', field: 'group' },
    })
    value(await sendOne(director, anna, { ...packet, week, group: other }))
    // The week before the other one begins.
    const { id } = value(await sendOne(director, anna, { ...packet, week: '2026-11-23' }))
    expect(await director.deliveries.get({ id })).toMatchObject({ group })
  })
})

test('what was made by hand for a session is of its group: a batch sends it to nobody twice', async () => {
  const { director, group, anna, book } = await batchOffice()
  const input = { ...emptySession, groupId: group, day: '2026-12-03' }
  const session = value(await director.timetable.createSession(once({ input }))).id
  const channel = 'inPerson' as const
  const { id } = value(await sendOne(director, anna, { session, channel, materials: [one(book)] }))
  expect(await director.deliveries.get({ id })).toMatchObject({ group })
  const batch = { group, session, people: [anna], channel, materials: [one(book)] }
  expect(await send(director, batch)).toMatchObject({ made: 0, has: 1 })
})
