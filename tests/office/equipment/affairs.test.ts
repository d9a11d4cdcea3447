import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { send } from '#tests/support/deliveries.ts'
import { back, enterThings, headsets, issue, reserve, thing } from '#tests/support/equipment.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

/** What becomes of equipment when somebody leaves a group or goes to another. */

const days = { from: '2026-12-01', until: '2026-12-18' }

/** On 23 November 2026 Anna is in the morning group, has one laptop and is promised another. */
async function office() {
  const { director } = await openOfficeWithDirector()
  const { items } = await enterThings(director, ['L-1', 'L-2', 'L-3'])
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Āboliņa' })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš' })
  const course = value(
    await director.courses.createCourse(
      once({
        input: { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] },
      }),
    ),
  ).id
  const groupOf = async (name: string) =>
    value(
      await director.courses.createGroup(
        once({ input: { ...emptyGroup, name, courseId: course } }),
      ),
    ).id
  const [morning, evening] = [await groupOf('Rīta'), await groupOf('Vakara')]
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  value(
    await director.courses.enrol(once({ group: morning, people, state: 'applied', since: null })),
  )
  const out = { person: anna, group: morning, due: '2026-11-30' }
  const at = (tag: string) => items[tag] ?? ''
  value(await issue(director, { ...out, lines: [thing(at('L-1'))] }))
  for (const person of [anna, oto]) {
    value(await reserve(director, { person, group: morning, ...days }))
  }
  const chosen = {
    kind: 'rows' as const,
    ids: (await director.courses.enrolmentsOf({ person: anna })).map(({ id }) => id),
  }
  return { director, anna, oto, morning, evening, chosen, at }
}

const openReservations = async (client: Client, person: string) =>
  (await client.equipment.holdingsOf({ person })).reservations

test('whoever withdraws: what they hold is shown, what is reserved for the group is cancelled, one undo', async () => {
  const { director, anna, oto, morning, chosen } = await office()
  value(await reserve(director, { person: anna, from: '2027-02-01', until: '2027-02-05' }))
  expect(await director.courses.openAffairs({ group: morning, selection: chosen })).toMatchObject([
    {
      name: 'Anna Āboliņa',
      lent: [{ tag: 'L-1', modelName: 'Plānais', quantity: 1, dueOn: '2026-11-30' }],
      reserved: [{ categoryName: 'Klēpjdators', quantity: 1, ...days }],
    },
  ])
  const withdraw = { group: morning, selection: chosen, state: 'withdrawn' as const }
  expect(
    value(
      await director.courses.changeEnrolmentState(once({ ...withdraw, since: null, seen: {} })),
    ),
  ).toMatchObject({ count: 1, cancelled: 1 })
  // What is reserved for her apart from the group stays, and so do the other's reservation and the loan.
  expect(await openReservations(director, anna)).toMatchObject([{ from: '2027-02-01' }])
  expect(await openReservations(director, oto)).toHaveLength(1)
  expect(await director.equipment.listLines(firstPage)).toMatchObject({ total: 1 })
  value(await director.journal.undo(once({ entry: null })))
  expect(await openReservations(director, anna)).toMatchObject([days, { from: '2027-02-01' }])
})

test('whoever withdraws: parcels of no group are told, a message that nobody sent is not', async () => {
  const { director, anna, morning, evening, chosen } = await office()
  const told = async () =>
    (await director.courses.openAffairs({ group: morning, selection: chosen }))[0]?.deliveries
  const message = 'Materiāli.'
  expect(await told()).toBe(0)
  value(await send(director, anna, { message, email: 'anna@example.com', group: morning }))
  expect(await told()).toBe(0)
  value(await send(director, anna, { channel: 'inPerson', message, group: evening }))
  expect(await told()).toBe(0)
  value(await send(director, anna, { channel: 'inPerson', message }))
  expect(await told()).toBe(1)
  const { lines } = await director.equipment.holdingsOf({ person: anna })
  const loanLines = lines.map(({ id }) => id)
  value(await send(director, anna, { channel: 'inPerson', loanLines, group: evening }))
  expect(await told()).toBe(2)
})

test('whoever withdraws is given a day by which to bring things back; earlier days stay', async () => {
  const { director, anna, morning, chosen, at } = await office()
  value(
    await issue(director, {
      person: anna,
      group: morning,
      due: '2026-12-18',
      lines: [thing(at('L-3'))],
    }),
  )
  const leave = { group: morning, selection: chosen, state: 'withdrawn' as const, since: null }
  const past = { ...leave, seen: {}, bringBackBy: '2026-11-22' }
  expect(await director.courses.changeEnrolmentState(once(past))).toMatchObject({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ path: ['bringBackBy'], problem: 'dateInPast' }] },
  })
  expect(
    value(
      await director.courses.changeEnrolmentState(
        once({ ...leave, seen: {}, bringBackBy: '2026-12-02' }),
      ),
    ),
  ).toMatchObject({ count: 1, dueSooner: 1 })
  const { rows } = await director.equipment.listLines(firstPage)
  expect(rows.map(({ tag, dueOn }) => [tag, dueOn])).toEqual([
    ['L-1', '2026-11-30'],
    ['L-3', '2026-12-02'],
  ])
  const [, later] = rows
  expect(await director.equipment.getLine({ id: later?.id ?? '' })).toMatchObject({
    extensions: [{ on: '2026-11-23', from: '2026-12-18', to: '2026-12-02' }],
  })
  value(await director.journal.undo(once({ entry: null })))
  expect((await director.equipment.listLines(firstPage)).rows).toMatchObject([
    {},
    { dueOn: '2026-12-18' },
  ])
})

test('whoever withdraws brings back by the day all they have but what another group of theirs needs', async () => {
  const { director, morning, evening, at } = await office()
  const { items } = await enterThings(director, ['M-1', 'M-2'], { categoryId: headsets })
  const contacts = [{ kind: 'phone' as const, value: '20001234', note: '' }]
  const zane = await enter(director, { givenName: 'Zane', familyName: 'Čakste', contacts })
  const people = { kind: 'rows' as const, ids: [zane] }
  for (const group of [morning, evening]) {
    value(await director.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  }
  const told = { answer: 'needs' as const, reason: '', toldOn: null, instead: null }
  const needs = { group: evening, people: [zane], kinds: ['computer' as const], ...told }
  value(await director.equipment.noteNeeds(once(needs)))
  const due = '2026-12-18'
  const none = [thing(items['M-1'] ?? '')]
  value(await issue(director, { person: zane, due, lines: none }))
  const both = [thing(at('L-3')), thing(items['M-2'] ?? '')]
  value(await issue(director, { person: zane, group: morning, due, lines: both }))
  const hers = await director.courses.enrolmentsOf({ person: zane })
  const ids = hers.filter(({ group }) => group.id === morning).map(({ id }) => id)
  const leave = { group: morning, selection: { kind: 'rows' as const, ids }, since: null, seen: {} }
  const left = once({ ...leave, state: 'withdrawn' as const, bringBackBy: '2026-11-27' })
  expect(value(await director.courses.changeEnrolmentState(left))).toMatchObject({
    dueSooner: 2,
    kept: [{ what: 'L-3', due }],
  })
  const { lines } = await director.equipment.holdingsOf({ person: zane })
  expect(new Map(lines.map(({ tag, dueOn }) => [tag, dueOn]))).toEqual(
    new Map([
      ['M-1', '2026-11-27'],
      ['M-2', '2026-11-27'],
      ['L-3', due],
    ]),
  )
})

/** Zane's laptop is reserved for the morning group, and the later one relies on it in December. */
async function inTwoGroups() {
  const { director, morning, evening } = await office()
  const { course } = await director.courses.getGroup({ id: evening })
  const dates = { startsOn: '2026-12-10', endsOn: '2026-12-18' }
  const input = { ...emptyGroup, name: 'Decembra', courseId: course.id, ...dates }
  const { id: later } = value(await director.courses.createGroup(once({ input })))
  const contacts = [{ kind: 'phone' as const, value: '20001234', note: '' }]
  const zane = await enter(director, { givenName: 'Zane', familyName: 'Čakste', contacts })
  const people = { kind: 'rows' as const, ids: [zane] }
  for (const group of [morning, later]) {
    value(await director.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  }
  const needs = async (answer: 'needs' | 'own') => {
    const told = { answer, reason: '', toldOn: null, instead: null }
    const of = { group: later, people: [zane], kinds: ['computer' as const] }
    value(await director.equipment.noteNeeds(once({ ...of, ...told })))
  }
  await needs('needs')
  const { id } = value(
    await reserve(director, {
      person: zane,
      group: morning,
      from: '2026-12-01',
      until: '2026-12-18',
    }),
  )
  const hers = await director.courses.enrolmentsOf({ person: zane })
  const ids = hers.filter(({ group }) => group.id === morning).map((one) => one.id)
  const chosen = { group: morning, selection: { kind: 'rows' as const, ids } }
  return { director, morning, later, chosen, needs, reservation: id }
}

test('what another group relies on goes to it with its days when somebody withdraws from the first', async () => {
  const { director, later, chosen, needs, reservation } = await inTwoGroups()
  const [told] = await director.courses.openAffairs(chosen)
  expect(told?.reserved).toMatchObject([{ goesTo: { name: 'Decembra' } }])
  await needs('own')
  const [alone] = await director.courses.openAffairs(chosen)
  expect(alone?.reserved).toMatchObject([{ goesTo: null }])
  await needs('needs')
  const leave = { ...chosen, state: 'withdrawn' as const, since: null, seen: {} }
  expect(value(await director.courses.changeEnrolmentState(once(leave)))).toMatchObject({
    cancelled: 0,
    passedOn: 1,
  })
  const now = () => director.equipment.getReservation({ id: reservation })
  expect(await now()).toMatchObject({
    group: later,
    from: '2026-12-10',
    until: '2026-12-18',
    ended: null,
  })
  value(await director.journal.undo(once({ entry: null })))
  expect(await now()).toMatchObject({ group: chosen.group, from: '2026-12-01' })
})

test('so it does when the first group is archived, unless the other is archived with it', async () => {
  const { director, morning, later, reservation } = await inTwoGroups()
  const selection = { kind: 'rows' as const, ids: [morning] }
  expect(await director.courses.leftInGroups({ selection })).toMatchObject({
    reserved: { count: 2 },
    passedOn: {
      count: 1,
      first: [{ person: { name: 'Zane Čakste' }, goesTo: { name: 'Decembra' } }],
    },
  })
  const both = { kind: 'rows' as const, ids: [morning, later] }
  expect(await director.courses.leftInGroups({ selection: both })).toMatchObject({
    reserved: { count: 3 },
    passedOn: { count: 0 },
  })
  expect(value(await director.courses.archiveGroups(once({ selection: both })))).toMatchObject({
    cancelled: 3,
    passedOn: 0,
  })
  value(await director.journal.undo(once({ entry: null })))
  expect(value(await director.courses.archiveGroups(once({ selection })))).toMatchObject({
    cancelled: 2,
    passedOn: 1,
  })
  expect(await director.equipment.getReservation({ id: reservation })).toMatchObject({
    group: later,
    ended: null,
  })
})

test('another state cancels nothing', async () => {
  const { director, anna, morning, chosen } = await office()
  const change = { group: morning, selection: chosen, state: 'waiting' as const }
  expect(
    value(await director.courses.changeEnrolmentState(once({ ...change, since: null, seen: {} }))),
  ).toMatchObject({ count: 1, cancelled: 0 })
  expect(await openReservations(director, anna)).toHaveLength(1)
})

test('to another group go along the needs, unless asked there, and what is out or reserved', async () => {
  const { director, anna, oto, morning, evening, chosen, at } = await office()
  const note = (group: string, kind: 'computer' | 'headset', answer: 'needs' | 'own') => ({
    group,
    people: [anna],
    kinds: [kind],
    answer,
    reason: '',
    toldOn: null,
    instead: null,
  })
  value(await director.equipment.noteNeeds(once(note(morning, 'computer', 'needs'))))
  value(await director.equipment.noteNeeds(once(note(morning, 'headset', 'needs'))))
  // One that came back stays with the group it was lent for.
  const more = { person: anna, group: morning, due: '2026-11-30', lines: [thing(at('L-3'))] }
  const brought = value(await issue(director, more))
  value(
    await director.equipment.takeBack(once({ lines: [back(brought.lines[0] ?? '')], on: null })),
  )
  // She was in the evening group before, and said there that she has a headset.
  const people = { kind: 'rows' as const, ids: [anna] }
  value(
    await director.courses.enrol(once({ group: evening, people, state: 'applied', since: null })),
  )
  value(await director.equipment.noteNeeds(once(note(evening, 'headset', 'own'))))
  const there = (await director.courses.enrolmentsOf({ person: anna })).find(
    ({ group }) => group.id === evening,
  )
  const leave = { group: evening, state: 'withdrawn' as const, since: null, seen: {} }
  const selection = { kind: 'rows' as const, ids: [there?.id ?? ''] }
  value(await director.courses.changeEnrolmentState(once({ ...leave, selection })))

  const move = { from: morning, to: evening, selection: chosen, since: null }
  value(await director.courses.moveEnrolments(once(move)))
  const [row] = await director.equipment.needsOf({ group: evening })
  const said = new Map(row?.cells.map(({ kind, answer }) => [kind, answer]))
  expect([said.get('computer'), said.get('headset')]).toEqual(['needs', 'own'])
  const groupsOf = async () => {
    const { lines, reservations } = await director.equipment.holdingsOf({ person: anna })
    return [...lines, ...reservations].map(({ group }) => group)
  }
  expect(await groupsOf()).toEqual([evening, evening])
  expect(await openReservations(director, oto)).toMatchObject([{ group: morning }])
  const filters = { state: { kind: 'set' as const, values: ['returned'] } }
  expect((await director.equipment.listLines({ ...firstPage, filters })).rows).toMatchObject([
    { tag: 'L-3', groupName: 'Rīta' },
  ])
  value(await director.journal.undo(once({ entry: null })))
  expect(await groupsOf()).toEqual([morning, morning])
})

test('what is reserved for a group that is archived is cancelled; undo brings it back', async () => {
  const { director, anna, oto, morning } = await office()
  value(await reserve(director, { person: anna, from: '2027-02-01', until: '2027-02-05' }))
  const selection = { kind: 'rows' as const, ids: [morning] }
  expect(value(await director.courses.archiveGroups(once({ selection })))).toEqual({
    count: 1,
    cancelled: 2,
    passedOn: 0,
    shortened: 0,
    dueSooner: 0,
    kept: [],
  })
  expect(await openReservations(director, anna)).toMatchObject([{ from: '2027-02-01' }])
  expect(await openReservations(director, oto)).toEqual([])
  value(await director.journal.undo(once({ entry: null })))
  expect(await openReservations(director, anna)).toMatchObject([days, { from: '2027-02-01' }])
  expect(await openReservations(director, oto)).toMatchObject([days])
})

test('before a group is archived it is told what is out and reserved for it; a day to bring it back goes along in one step', async () => {
  const { director, anna, morning, evening } = await office()
  const selection = { kind: 'rows' as const, ids: [morning] }
  const left = await director.courses.leftInGroups({ selection })
  expect(left.lent).toMatchObject({
    count: 1,
    first: [{ person: { name: 'Anna Āboliņa' }, tag: 'L-1', dueOn: '2026-11-30' }],
  })
  expect(left.reserved).toMatchObject({
    count: 2,
    first: [
      { person: { name: 'Anna Āboliņa' }, categoryName: 'Klēpjdators', quantity: 1, ...days },
      { person: { name: 'Oto Bērziņš' }, ...days },
    ],
  })
  const nothing = await director.courses.leftInGroups({
    selection: { kind: 'rows', ids: [evening] },
  })
  expect([nothing.lent.count, nothing.reserved.count]).toEqual([0, 0])

  const past = await director.courses.archiveGroups(once({ selection, bringBackBy: '2026-11-22' }))
  expect(past).toMatchObject({
    refusal: { reason: 'invalid', problems: [{ problem: 'dateInPast' }] },
  })
  expect(await openReservations(director, anna)).toHaveLength(1)

  const archived = await director.courses.archiveGroups(
    once({ selection, bringBackBy: '2026-11-25' }),
  )
  expect(value(archived)).toEqual({
    count: 1,
    cancelled: 2,
    passedOn: 0,
    shortened: 0,
    dueSooner: 1,
    kept: [],
  })
  const due = async () => (await director.equipment.holdingsOf({ person: anna })).lines[0]?.dueOn
  expect(await due()).toBe('2026-11-25')
  value(await director.journal.undo(once({ entry: null })))
  expect(await due()).toBe('2026-11-30')
  expect(await openReservations(director, anna)).toHaveLength(1)
})

test('a cancelled group is not brought back by undo once its laptop was promised to somebody else', async () => {
  const { director, oto, morning, at } = await office()
  const selection = { kind: 'rows' as const, ids: [morning] }
  const archived = await director.courses.archiveGroups(once({ selection }))
  if (!archived.ok) throw new Error('not archived')
  // Of three laptops one is out until November ends; the other two were Anna's and Oto's.
  for (const tag of ['L-2', 'L-3']) {
    value(await reserve(director, { person: oto, item: at(tag), ...days }))
  }
  const one = { person: oto, from: '2026-12-01', until: '2026-12-18' }
  value(await reserve(director, one))
  expect(await director.journal.undo(once({ entry: archived.entry }))).toMatchObject({ ok: false })
})
