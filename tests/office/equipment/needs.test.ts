import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import type { NeedAnswer } from '#shared/equipment/needs.ts'
import type { NeedKind } from '#shared/equipment/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, headsets, issue, reserve, thing } from '#tests/support/equipment.ts'
import { type Client, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

const mailOf = (name: string) => [
  { kind: 'email' as const, value: `${name.length}${name.charCodeAt(0)}@example.com`, note: '' },
]

async function makeGroup(director: Client, people: string[], dates: object, name = 'Rīta') {
  const input = {
    name: `Kurss ${name}`,
    projectId: null,
    programme: '',
    modules: [],
    platforms: [],
  }
  const course = value(await director.courses.createCourse(once({ input })))
  const group = value(
    await director.courses.createGroup(
      once({ input: { ...emptyGroup, name, courseId: course.id, ...dates } }),
    ),
  ).id
  value(
    await director.courses.enrol(
      once({ group, people: { kind: 'rows', ids: people }, state: 'confirmed', since: null }),
    ),
  )
  return group
}

/** On 23 November 2026 a group of three that learns in December, and two laptops. */
async function office(tags = ['L-1', 'L-2']) {
  const { director, clock } = await openOfficeWithDirector()
  const { items } = await enterThings(director, tags)
  const people = [
    await enter(director, { givenName: 'Anna', familyName: 'Āboliņa', contacts: mailOf('Anna') }),
    await enter(director, { givenName: 'Oto', familyName: 'Bērziņš', contacts: mailOf('Oto') }),
    await enter(director, { givenName: 'Zane', familyName: 'Čakste', contacts: mailOf('Zane') }),
  ] as const
  const dates = { startsOn: '2026-12-01', endsOn: '2026-12-18' }
  const group = await makeGroup(director, [...people], dates)
  return { director, clock, items, people, group, at: (tag: string) => items[tag] ?? '' }
}

const note = (
  client: Client,
  group: string,
  people: readonly string[],
  answer: NeedAnswer | null,
  kinds: NeedKind[] = ['computer'],
  more: object = {},
) =>
  client.equipment.noteNeeds(
    once({
      group,
      people: [...people],
      kinds,
      answer,
      reason: '',
      toldOn: null,
      instead: null,
      ...more,
    }),
  )

const cellOf = async (client: Client, group: string, person: string, kind: NeedKind) => {
  const rows = await client.equipment.needsOf({ group })
  return rows.find((row) => row.person === person)?.cells.find((cell) => cell.kind === kind)
}
const proposalOf = async (client: Client, group: string) => {
  const answer = await client.equipment.proposeNeeds({ group })
  if (!answer.ok) throw new Error(answer.refusal.reason)
  return answer.proposal
}

test('what somebody said stands in the grid, and one undo takes it back', async () => {
  const { director, group, people } = await office()
  const [anna, oto] = people
  value(await note(director, group, [anna, oto], 'own', ['computer', 'headset']))
  value(await note(director, group, [anna], 'phoneOnly', ['computer', 'headset']))
  // A phone takes the place of a computer, not of a headset.
  expect(await cellOf(director, group, anna, 'computer')).toMatchObject({ answer: 'phoneOnly' })
  expect(await cellOf(director, group, anna, 'headset')).toMatchObject({ answer: 'own' })
  value(await director.journal.undo(once({ entry: null })))
  expect(await cellOf(director, group, anna, 'computer')).toMatchObject({ answer: 'own' })
  value(await note(director, group, [anna], null))
  expect(await cellOf(director, group, anna, 'computer')).toMatchObject({ answer: null })
})

test('a pasted sheet of answers is one step: noted whole or not at all, and taken back by one undo', async () => {
  const { director, group, people } = await office()
  const [anna, oto] = people
  const stranger = await enter(director, { givenName: 'Svešā', familyName: 'Liepa' })
  const answers = [
    { person: anna, kind: 'computer' as const, answer: 'needs' as const },
    { person: anna, kind: 'headset' as const, answer: 'own' as const },
    { person: oto, kind: 'headset' as const, answer: 'phoneOnly' as const },
    { person: oto, kind: 'computer' as const, answer: 'phoneOnly' as const },
  ]
  const strange = { person: stranger, kind: 'computer' as const, answer: 'own' as const }
  expect(
    await director.equipment.noteAnswers(once({ group, answers: [...answers, strange] })),
  ).toMatchObject({ ok: false, refusal: { reason: 'notTheirs' } })
  expect(await cellOf(director, group, anna, 'computer')).toMatchObject({ answer: null })

  // A phone takes the place of a computer, not of a headset.
  expect(value(await director.equipment.noteAnswers(once({ group, answers })))).toEqual({
    count: 3,
  })
  expect(await cellOf(director, group, anna, 'headset')).toMatchObject({ answer: 'own' })
  expect(await cellOf(director, group, oto, 'computer')).toMatchObject({ answer: 'phoneOnly' })
  value(await director.journal.undo(once({ entry: null })))
  for (const { person, kind } of answers) {
    expect(await cellOf(director, group, person, kind)).toMatchObject({ answer: null })
  }
})

test('what can’t be lent has a reason and the day it was told', async () => {
  const { director, group, people } = await office()
  expect(await note(director, group, [people[0]], 'cannotLend')).toMatchObject({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ path: ['reason'] }] },
  })
  const told = { reason: 'Visi klēpjdatori izsniegti', toldOn: '2026-11-20' }
  value(await note(director, group, [people[0]], 'cannotLend', ['computer'], told))
  expect(await cellOf(director, group, people[0], 'computer')).toMatchObject(told)
  const later = { reason: 'Nav', toldOn: '2026-11-24' }
  expect(await note(director, group, [people[0]], 'cannotLend', ['computer'], later)).toMatchObject(
    { ok: false, refusal: { problems: [{ problem: 'dateInFuture' }] } },
  )
})

test('one step reserves something for everybody, and says beforehand what will be short', async () => {
  const { director, group, people } = await office()
  value(await note(director, group, people, 'needs'))
  const proposal = await proposalOf(director, group)
  expect(proposal).toMatchObject({
    from: '2026-12-01',
    until: '2026-12-18',
    proposed: [
      { person: { name: 'Anna Āboliņa' }, action: 'reserve', tag: 'L-1' },
      { person: { name: 'Oto Bērziņš' }, action: 'reserve', tag: 'L-2' },
      { person: { name: 'Zane Čakste' }, action: 'short' },
    ],
    shortages: [
      {
        categoryName: 'Klēpjdators',
        categoryNameEn: 'Laptop',
        asked: 3,
        free: 2,
        shortOn: '2026-12-01',
      },
    ],
  })
  expect(await director.equipment.listReservations(firstPage)).toMatchObject({ total: 0 })
  expect(value(await director.equipment.reserveNeeds(once({ group })))).toEqual({
    reserved: 2,
    extended: 0,
    short: 1,
  })
  expect(await cellOf(director, group, people[0], 'computer')).toMatchObject({
    reserved: { from: '2026-12-01', until: '2026-12-18' },
  })
  // Who has it already is proposed nothing anew.
  expect((await proposalOf(director, group)).proposed).toMatchObject([{ action: 'short' }])
  value(await director.journal.undo(once({ entry: null })))
  expect(await director.equipment.listReservations(firstPage)).toMatchObject({ total: 0 })
})

test('what is out or promised on other days than the group’s leaves the need as it is', async () => {
  const { director, group, people, at } = await office()
  const [anna, oto] = people
  value(await note(director, group, [anna, oto], 'needs'))
  value(await issue(director, { person: anna, due: '2026-11-30', lines: [thing(at('L-1'))] }))
  const later = { from: '2027-01-04', until: '2027-01-08' }
  value(await reserve(director, { person: oto, ...later }))
  expect(await cellOf(director, group, anna, 'computer')).toMatchObject({ lent: [] })
  expect(await cellOf(director, group, oto, 'computer')).toMatchObject({ reserved: null })
  const during = { from: '2026-12-18', until: '2026-12-20' }
  value(await reserve(director, { person: oto, ...during }))
  expect(await cellOf(director, group, oto, 'computer')).toMatchObject({ reserved: during })
})

test('who holds a fitting thing keeps it longer, and never gets a second one', async () => {
  const { director, group, people, at } = await office()
  const [anna] = people
  value(await note(director, group, [anna], 'needs'))
  value(await issue(director, { person: anna, due: '2026-11-30', lines: [thing(at('L-2'))] }))
  expect((await proposalOf(director, group)).proposed).toMatchObject([
    { action: 'extend', tag: 'L-2', until: '2026-12-18' },
  ])
  expect(value(await director.equipment.reserveNeeds(once({ group })))).toMatchObject({
    extended: 1,
    reserved: 0,
  })
  expect((await director.equipment.listLines(firstPage)).rows).toMatchObject([
    { tag: 'L-2', dueOn: '2026-12-18' },
  ])
  expect((await proposalOf(director, group)).proposed).toEqual([])
})

test('who is in two groups is promised one thing for both', async () => {
  const { director, group, people } = await office(['L-1'])
  const [anna] = people
  const later = { startsOn: '2026-12-14', endsOn: '2027-01-29' }
  const second = await makeGroup(director, [anna], later, 'Vakara')
  for (const one of [group, second]) value(await note(director, one, [anna], 'needs'))
  value(await director.equipment.reserveNeeds(once({ group })))
  expect((await proposalOf(director, second)).proposed).toMatchObject([
    { action: 'prolong', tag: 'L-1', until: '2027-01-29' },
  ])
  value(await director.equipment.reserveNeeds(once({ group: second })))
  expect((await director.equipment.listReservations(firstPage)).rows).toMatchObject([
    { from: '2026-12-01', until: '2027-01-29' },
  ])
})

test('a place on the premises is what a person without internet needs; a modem is lent', async () => {
  const { director, group, people } = await office()
  const [anna, oto] = people
  await enterThings(director, ['M-1'], {
    name: 'Modems',
    categoryId: '01900000-0000-7000-8000-000000000006',
  })
  value(await note(director, group, [anna], 'needs', ['internet'], { instead: 'premises' }))
  value(await note(director, group, [oto], 'needs', ['internet'], { instead: 'modem' }))
  expect((await proposalOf(director, group)).proposed).toMatchObject([
    { person: { name: 'Oto Bērziņš' }, kind: 'internet', action: 'reserve', tag: 'M-1' },
  ])
})

test('a thing that was lent shows by its tag, and as returned once it is back', async () => {
  const { director, group, people, at } = await office()
  const [anna] = people
  value(await note(director, group, [anna], 'needs'))
  const asked = { person: anna, group, due: '2026-12-18', lines: [thing(at('L-1'))] }
  const loan = value(await issue(director, asked))
  expect(await cellOf(director, group, anna, 'computer')).toMatchObject({
    lent: [{ tag: 'L-1', dueOn: '2026-12-18' }],
  })
  value(await director.equipment.takeBack(once({ lines: [back(loan.lines[0] ?? '')], on: null })))
  expect(await cellOf(director, group, anna, 'computer')).toMatchObject({
    lent: [],
    returned: true,
  })
})

test('what came back broken leaves the need, and so does a need that is noted anew', async () => {
  const { director, clock, group, people, at } = await office()
  const [anna, oto] = people
  value(await note(director, group, [anna, oto], 'needs'))
  const lend = async (person: string, tag: string) => {
    const asked = { person, group, due: '2026-12-18', lines: [thing(at(tag))] }
    return value(await issue(director, asked)).lines[0] ?? ''
  }
  const [hers, his] = [await lend(anna, 'L-1'), await lend(oto, 'L-2')]
  const lines = [{ ...back(hers), outcome: 'damaged' as const }, back(his)]
  value(await director.equipment.takeBack(once({ lines, on: null })))
  expect(await cellOf(director, group, anna, 'computer')).toMatchObject({ returned: false })
  expect(await cellOf(director, group, oto, 'computer')).toMatchObject({ returned: true })
  expect(await director.equipment.groupsToAsk()).toMatchObject([{ lacking: 1 }])
  const proposed = async () => (await proposalOf(director, group)).proposed
  expect(await proposed()).toMatchObject([{ person: { id: anna }, action: 'reserve' }])
  // On the same day, a minute later, he needs one again.
  clock.set('2026-11-23T08:01:00Z')
  value(await note(director, group, [oto], 'needs'))
  expect(await cellOf(director, group, oto, 'computer')).toMatchObject({ returned: false })
  expect(await director.equipment.groupsToAsk()).toMatchObject([{ lacking: 2 }])
  expect(await proposed()).toMatchObject([{ person: { id: anna } }, { person: { id: oto } }])
})

test('whoever answered about anything was asked', async () => {
  const { director, group, people } = await office()
  value(await note(director, group, [people[0]], 'own', ['headset']))
  expect(await director.equipment.groupsToAsk()).toMatchObject([{ notAsked: 2 }])
})

test('groups in which somebody was not asked are named as many days ahead as the policy says', async () => {
  const { director, group, people, at } = await office()
  // Ten days are wanted, the group begins in eight.
  expect(await director.equipment.groupsToAsk()).toMatchObject([
    { id: group, notAsked: 3, lacking: 0, late: true },
  ])
  value(await note(director, group, people, 'own'))
  expect(await director.equipment.groupsToAsk()).toEqual([])
  value(await note(director, group, [people[0]], 'needs', ['headset']))
  expect(await director.equipment.groupsToAsk()).toMatchObject([{ notAsked: 0, lacking: 1 }])
  await enterThings(director, ['A-1'], { name: 'Austiņas', categoryId: headsets })
  const period = { from: '2026-12-01', until: '2026-12-18' }
  value(await reserve(director, { person: people[0], category: headsets, ...period }))
  expect(await director.equipment.groupsToAsk()).toEqual([])
  // What somebody had and gave back before is no help now.
  const lines = [thing(at('L-1'))]
  const earlier = value(await issue(director, { person: people[1], due: '2026-11-24', lines }))
  value(
    await director.equipment.takeBack(once({ lines: [back(earlier.lines[0] ?? '')], on: null })),
  )
  value(await note(director, group, [people[1]], 'needs'))
  expect(await director.equipment.groupsToAsk()).toMatchObject([{ lacking: 1 }])
})

test('somebody of another group is not noted in this one', async () => {
  const { director, group } = await office()
  const stranger = await enter(director, {
    givenName: 'Ilga',
    familyName: 'Dzene',
    contacts: mailOf('Ilga'),
  })
  expect(await note(director, group, [stranger], 'own')).toMatchObject({
    ok: false,
    refusal: { reason: 'notTheirs' },
  })
})

test('what coming groups lack is told for all of them', async () => {
  const { director, group, people } = await office()
  const [anna, oto, zane] = people
  value(await note(director, group, [anna, oto], 'needs'))
  const dates = { startsOn: '2026-12-10', endsOn: '2026-12-30' }
  const second = await makeGroup(director, [zane], dates, 'Vakara')
  value(await note(director, second, [zane], 'needs'))
  const far = { startsOn: '2027-03-01', endsOn: '2027-03-30' }
  await makeGroup(director, [oto], far, 'Pavasara')

  const { kinds, notAsked } = await director.equipment.shortages({ weeks: 8 })
  expect(kinds).toEqual([
    {
      kind: 'computer',
      needed: 3,
      short: 1,
      shortOn: '2026-12-10',
      groups: [
        {
          id: group,
          name: 'Rīta',
          startsOn: '2026-12-01',
          needed: 2,
          short: 0,
          shortOn: null,
        },
        {
          id: second,
          name: 'Vakara',
          startsOn: '2026-12-10',
          needed: 1,
          short: 1,
          shortOn: '2026-12-10',
        },
      ],
    },
  ])
  expect(notAsked).toBe(1)
  expect(await director.equipment.shortages({ weeks: 1 })).toEqual({ kinds: [], notAsked: 0 })

  // What is reserved is no longer asked for, and takes the things all the same.
  value(await director.equipment.reserveNeeds(once({ group })))
  expect((await director.equipment.shortages({ weeks: 8 })).kinds).toMatchObject([
    { kind: 'computer', needed: 1, short: 1, groups: [{ id: second }] },
  ])
})

test('the desk sees what somebody lacks in each of their groups, and a hand-out for one answers it', async () => {
  const { director, people, group, at } = await office()
  const [anna] = people
  const dates = { startsOn: '2027-01-11', endsOn: '2027-01-29' }
  const winter = await makeGroup(director, [anna], dates, 'Ziemas')
  value(await note(director, group, [anna], 'phoneOnly'))
  value(await note(director, group, [anna], 'needs', ['headset']))
  value(await note(director, winter, [anna], 'needs', ['camera']))
  value(await note(director, winter, [anna], 'own', ['computer']))
  const lacks = async () => director.equipment.lacksOf({ person: anna })
  expect(await lacks()).toEqual([
    {
      group,
      name: 'Rīta',
      startsOn: '2026-12-01',
      endsOn: '2026-12-18',
      lacks: ['computer', 'headset'],
      promised: [],
    },
    { group: winter, name: 'Ziemas', ...dates, lacks: ['camera'], promised: [] },
  ])
  // Due before the group begins: it is for the group all the same.
  const lines = [thing(at('L-1'))]
  value(await issue(director, { person: anna, group, due: '2026-11-27', lines }))
  expect((await lacks())[0]?.lacks).toEqual(['headset'])
  expect((await cellOf(director, group, anna, 'computer'))?.lent).toMatchObject([{ tag: 'L-1' }])
  await enterThings(director, ['A-1'], { name: 'Jabra', categoryId: headsets })
  const december = { from: '2026-12-01', until: '2026-12-18' }
  value(await reserve(director, { person: anna, category: headsets, ...december }))
  expect((await lacks())[0]).toMatchObject({ lacks: [], promised: ['headset'] })
})
