import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import { emptySession } from '#shared/timetable/schema.ts'
import { must, value } from '#tests/office/rights/world.ts'
import { reportAbsence } from '#tests/support/absences.ts'
import { batch, record, send as sendOne } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { enter, firstPage, signInAs, unconfirmed } from '#tests/support/people.ts'
import {
  batchOffice,
  mailOf,
  makeGroup,
  one,
  preview,
  send,
  verdicts,
  zaneIs,
} from './batchOffice.ts'

const lv = (message: string) => [{ language: 'lv' as const, subject: 'Ziņa', message }]

test('a second run makes nothing twice and takes up who was mended', async () => {
  const { director, group, zane, book } = await batchOffice()
  const input = { group, channel: 'email' as const, materials: [one(book)] }
  expect(await verdicts(director, input)).toEqual([
    ['Anna', 'new'],
    ['Oto', 'new'],
    ['Zane', 'cannot'],
  ])
  const rows = await preview(director, input)
  expect(rows[2]?.verdict).toMatchObject({ refusal: { problem: 'emailMissing', field: 'email' } })
  expect(await send(director, input)).toMatchObject({ made: 2, has: 0, cannot: 1 })
  expect(await send(director, input)).toMatchObject({ made: 0, has: 2, cannot: 1, mails: [] })

  const { revision } = await director.people.get({ id: zane })
  const mended = { ...emptyPerson, ...zaneIs, contacts: mailOf('zane@example.com') }
  value(
    await director.people.update(
      once({ id: zane, revision, input: mended, confirmed: unconfirmed }),
    ),
  )
  expect(await send(director, input)).toMatchObject({ made: 1, has: 2, cannot: 0 })
  const all = await director.deliveries.list(firstPage)
  expect(all.rows.map(({ recipient }) => recipient).toSorted()).toEqual([
    'Anna Āboliņa',
    'Oto Bērziņš',
    'Zane Čakste',
  ])
})

test('whoever has a part of the set gets the rest of it', async () => {
  const { director, group, anna, book, sheets } = await batchOffice()
  value(await sendOne(director, anna, { group, materials: [one(book)] }))
  const set = [one(book), { material: sheets, quantity: 2 }]
  const input = { group, channel: 'inPerson' as const, materials: set }
  const [first, second] = await preview(director, input)
  expect(first?.verdict).toEqual({
    kind: 'new',
    to: '',
    materials: [sheets],
    codes: ['S-0001'],
    elsewhere: [],
  })
  expect(second?.verdict).toMatchObject({ materials: [book, sheets], codes: [] })
  await send(director, input)
  const annas = await director.deliveries.ofPerson({ person: anna })
  expect(annas.map(({ contents }) => contents)).toEqual(['2 × Darba lapas', 'Grāmata'])
  expect(await verdicts(director, input)).toEqual([
    ['Anna', 'has'],
    ['Oto', 'has'],
    ['Zane', 'has'],
  ])
})

test('what was called off or came back is made anew; another session is another matter', async () => {
  const { director, group, book } = await batchOffice()
  const input = { group, channel: 'inPerson' as const, materials: [one(book)] }
  await send(director, input)
  const { rows } = await director.deliveries.list(firstPage)
  const annas = must(rows.find(({ recipient }) => recipient.startsWith('Anna')))
  value(await record(director, [annas.id], 'cancelled'))
  expect(await send(director, input)).toMatchObject({ made: 1, has: 2 })

  const session = value(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: '2026-11-24' } }),
    ),
  ).id
  expect(await send(director, { ...input, session })).toMatchObject({ made: 3, has: 0 })
  expect(await send(director, { ...input, session })).toMatchObject({ made: 0, has: 3 })
})

test('one undo takes the whole batch back', async () => {
  const { director, group, book } = await batchOffice()
  await send(director, { group, channel: 'inPerson', materials: [one(book)] })
  value(await director.journal.undo(once({ entry: null })))
  expect((await director.deliveries.list(firstPage)).rows).toEqual([])
})

test('of whom nobody knows what they prefer is named, or gets it the other way', async () => {
  const { director, group, book } = await batchOffice()
  const input = { group, materials: [one(book)] }
  expect(await send(director, input)).toMatchObject({ made: 0, noPreference: 3 })
  expect(await send(director, { ...input, otherwise: 'inPerson' })).toMatchObject({ made: 3 })
})

test('the materials of a missed session go by e-mail or the e-platform, to those chosen', async () => {
  const { director, group, anna, zane, book } = await batchOffice()
  const session = value(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: '2026-11-20' } }),
    ),
  ).id
  const rows = await preview(director, {
    group,
    session,
    people: [anna, zane],
    channel: 'electronic',
    materials: [one(book)],
  })
  expect(rows.map(({ name, channel }) => [name, channel])).toEqual([
    ['Anna Āboliņa', 'email'],
    ['Zane Čakste', 'ePlatform'],
  ])
})

test('what followed whole days of absence is not sent again from a session among them', async () => {
  const { director, group, anna, oto, book, sheets } = await batchOffice()
  const sessionOn = async (day: string) =>
    value(
      await director.timetable.createSession(
        once({ input: { ...emptySession, groupId: group, day } }),
      ),
    ).id
  const [among, beside] = [await sessionOn('2026-11-25'), await sessionOn('2026-11-27')]
  const missed = { kind: 'days' as const, group, from: '2026-11-24', until: '2026-11-26' }
  const absence = value(await reportAbsence(director, anna, among, { missed })).id
  const sent = value(
    await sendOne(director, anna, { group, materials: [one(book)], subject: 'Mācību materiāli' }),
  )
  const input = { group, people: [anna, oto], channel: 'inPerson' as const, materials: [one(book)] }
  // Not yet known as what followed, it is another matter.
  expect(await verdicts(director, { ...input, session: among })).toEqual([
    ['Anna', 'new'],
    ['Oto', 'new'],
  ])
  const followUp = { kind: 'delivery' as const, record: sent.id }
  value(await director.absences.follow(once({ absence, followUp })))
  const [annas, otos] = await preview(director, { ...input, session: among })
  expect(annas?.verdict).toEqual({ kind: 'has', codes: [sent.code] })
  expect(otos?.verdict.kind).toBe('new')
  // What was not in it is still missing, and so is what another session brings.
  const more = { ...input, session: among, materials: [one(book), one(sheets)] }
  expect((await preview(director, more))[0]?.verdict).toMatchObject({ materials: [sheets] })
  expect(await verdicts(director, { ...input, session: beside })).toEqual([
    ['Anna', 'new'],
    ['Oto', 'new'],
  ])
})

test('what was shown in the session or put on the e-platform can be noted at once', async () => {
  const { director, group, anna, book } = await batchOffice()
  const session = value(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: group, day: '2026-11-20' } }),
    ),
  ).id
  const shown = { group, session, channel: 'inSession' as const, materials: [one(book)] }
  await send(director, { ...shown, happened: { day: '2026-11-20', time: '10:15' } })
  expect(await director.deliveries.ofGroup({ group })).toMatchObject({ count: 3, arrived: 3 })
  const [annas] = await director.deliveries.ofPerson({ person: anna })
  expect(annas).toMatchObject({ status: 'shown', statusAt: '2026-11-20T08:15:00.000Z' })
  const given = await director.deliveries.sendBatch(
    once({
      input: {
        ...batch,
        group,
        channel: 'ePlatform',
        materials: [one(book)],
        link: 'https://eplatforma.example.com/kurss',
        happened: { day: '2026-11-24', time: null },
      },
    }),
  )
  expect(given).toMatchObject({ ok: false, refusal: { reason: 'notYet' } })
})

test('a session is of the group, and something is sent', async () => {
  const { director, group, anna, book } = await batchOffice()
  const other = await makeGroup(director, [anna], { name: 'Cita' })
  const session = value(
    await director.timetable.createSession(
      once({ input: { ...emptySession, groupId: other, day: '2026-11-24' } }),
    ),
  ).id
  const refusalOf = async (more: object) => {
    const answer = await director.deliveries.sendBatch(
      once({ input: { ...batch, group, channel: 'inPerson' as const, ...more } }),
    )
    return answer.ok ? null : answer.refusal
  }
  expect(await refusalOf({ session, materials: [one(book)] })).toMatchObject({
    reason: 'sessionElsewhere',
  })
  expect(await refusalOf({ texts: lv('') })).toMatchObject({ reason: 'nothingInside' })
})

test('who waits or withdrew gets nothing', async () => {
  const { director, group, oto } = await batchOffice()
  const [enrolment] = await director.courses.enrolmentsOf({ person: oto })
  value(
    await director.courses.changeEnrolmentState(
      once({
        group,
        selection: { kind: 'rows', ids: [must(enrolment).id] },
        state: 'withdrawn',
        since: null,
        seen: {},
      }),
    ),
  )
  const input = { group, channel: 'inPerson' as const, texts: lv('Nodarbība pārcelta.') }
  expect((await verdicts(director, input)).map(([name]) => name)).toEqual(['Anna', 'Zane'])
  expect(await send(director, input)).toMatchObject({ made: 2 })
  // The same message is not sent twice; another one is.
  expect(await send(director, input)).toMatchObject({ made: 0, has: 2 })
  expect(await send(director, { ...input, texts: lv('Cita ziņa.') })).toMatchObject({ made: 2 })
})

test('a project manager sends to their own group, and to no other', async () => {
  const { test: office, director, group, book } = await batchOffice()
  const { client, person } = await signInAs(office, 'projectManager', 'Vadītāja')
  const contacts = mailOf('ilga@example.com')
  const ward = await enter(director, { givenName: 'Ilga', familyName: 'Liepa', contacts })
  const own = await makeGroup(director, [ward], { name: 'Savējie', managerId: person })
  const input = { channel: 'inPerson' as const, materials: [one(book)] }
  expect(await send(client, { ...input, group: own })).toMatchObject({ made: 1 })
  await expect(send(client, { ...input, group })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(preview(client, { ...input, group })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test.for(['returned', 'lost', 'damaged'] as const)(
  'what was %s goes once more on a second run, linked to the first',
  async (status) => {
    const { director, group, anna, book } = await batchOffice()
    const input = { group, people: [anna], materials: [one(book)] }
    const address = 'Meža iela 1, Cēsis, LV-4101'
    const parcel = { group, channel: 'post' as const, address, materials: [one(book)] }
    const { id, code } = value(await sendOne(director, anna, parcel))
    value(await record(director, [id], 'packed'))
    value(await record(director, [id], 'handedOver'))
    value(await record(director, [id], status))
    expect(await director.deliveries.board()).toMatchObject({
      returned: status === 'returned' ? 1 : 0,
    })

    const again = { ...input, channel: 'inPerson' as const }
    expect(await send(director, again)).toMatchObject({ made: 1, has: 0 })
    expect(await send(director, again)).toMatchObject({ made: 0, has: 1 })
    expect(await director.deliveries.board()).toMatchObject({ returned: 0 })
    const [second] = await director.deliveries.ofPerson({ person: anna })
    const { before } = await director.deliveries.get({ id: must(second).id })
    expect(before).toMatchObject({ id, code })
    expect((await director.deliveries.get({ id })).after).toMatchObject({ id: must(second).id })
    expect(await director.deliveries.sendAgain(once({ delivery: id, locker: null }))).toMatchObject(
      { refusal: { reason: 'sentAgainAlready', code: must(second).code } },
    )
  },
)

test('what was lost and settled is not made again on a second run', async () => {
  const { director, group, anna, book } = await batchOffice()
  const address = 'Meža iela 1, Cēsis, LV-4101'
  const parcel = { group, channel: 'post' as const, address, materials: [one(book)] }
  const { id, code } = value(await sendOne(director, anna, parcel))
  for (const status of ['packed', 'handedOver', 'lost'] as const) {
    value(await record(director, [id], status))
  }
  const input = { group, people: [anna], channel: 'inPerson' as const, materials: [one(book)] }
  expect(await verdicts(director, input)).toEqual([['Anna', 'new']])
  value(await director.deliveries.settle(once({ delivery: id, why: 'Materiālus izdrukāja pati.' })))
  const [row] = await preview(director, input)
  expect(row?.verdict).toEqual({ kind: 'has', codes: [code] })
  expect(await send(director, input)).toMatchObject({ made: 0, has: 1 })
  // What happened to it since makes it open again.
  value(await record(director, [id], 'damaged'))
  expect(await send(director, input)).toMatchObject({ made: 1, has: 0 })
})

test('what bounced goes once more on a second run, materials and messages alike', async () => {
  const { director, group, anna, book } = await batchOffice()
  const letter = { group, people: [anna], channel: 'email' as const }
  for (const input of [
    { ...letter, materials: [one(book)] },
    { ...letter, texts: lv('Nodarbība pārcelta.') },
  ]) {
    const { mails } = await send(director, input)
    value(await record(director, mails, 'sent'))
    value(await record(director, mails, 'bounced'))
    expect(await director.deliveries.board()).toMatchObject({ returned: 1 })
    const second = await send(director, input)
    expect(second).toMatchObject({ made: 1, has: 0 })
    expect(await send(director, input)).toMatchObject({ made: 0, has: 1 })
    expect(await director.deliveries.board()).toMatchObject({ returned: 0 })
    const { before } = await director.deliveries.get({ id: must(second.mails[0]) })
    expect(before?.id).toBe(mails[0])
  }
})

test('who has the set by another group of the course is told apart, until it was given back', async () => {
  const { director, group, anna, book, sheets } = await batchOffice()
  const { course } = await director.courses.getGroup({ id: group })
  const evening = await makeGroup(director, [anna], { name: 'Vakara', courseId: course.id })
  const set = { channel: 'inPerson' as const, materials: [one(book)] }
  await send(director, { group: evening, ...set })
  const [theirs] = await director.deliveries.ofPerson({ person: anna })
  const elsewhere = async (more: Partial<typeof set> = {}) =>
    (await preview(director, { group, ...set, ...more })).map(({ verdict }) =>
      verdict.kind === 'new' ? verdict.elsewhere : verdict.kind,
    )
  const code = theirs?.code ?? ''
  expect(await elsewhere()).toEqual([[code], [], []])
  // They lack some of a larger set still.
  expect(await elsewhere({ materials: [one(book), one(sheets)] })).toEqual([[], [], []])
  const id = theirs?.id ?? ''
  value(await record(director, [id], 'received'))
  expect(await elsewhere()).toEqual([[code], [], []])
  value(await record(director, [id], 'returned'))
  expect(await elsewhere()).toEqual([[], [], []])
})

test('whoever another group served since the preview is left out, unless somebody wants it so', async () => {
  const { director, group, anna, book } = await batchOffice()
  const { course } = await director.courses.getGroup({ id: group })
  const evening = await makeGroup(director, [anna], { name: 'Vakara', courseId: course.id })
  const set = { channel: 'inPerson' as const, materials: [one(book)] }
  await send(director, { group: evening, ...set })
  const made = await send(director, { group, ...set, alsoElsewhere: [] })
  expect(made).toMatchObject({ made: 2, has: 1 })
  const wanted = await send(director, { group, ...set, alsoElsewhere: [anna] })
  expect(wanted).toMatchObject({ made: 1, has: 2 })
})

test('by a group of another course nobody has the set', async () => {
  const { director, group, anna, book } = await batchOffice()
  const other = await makeGroup(director, [anna], { name: 'Cits' })
  const set = { channel: 'inPerson' as const, materials: [one(book)] }
  await send(director, { group: other, ...set })
  expect((await preview(director, { group, ...set }))[0]?.verdict).toMatchObject({
    kind: 'new',
    elsewhere: [],
  })
})
