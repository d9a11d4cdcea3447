import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { stillLacks, hasToBeAsked } from '#shared/equipment/needs.ts'
import { value } from '#tests/office/rights/world.ts'
import { enterThings, issue, reserve, thing } from '#tests/support/equipment.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { office } from './lendingOffice.ts'

test('whoever only applied or is done is not named as not asked, on Today or in the grid', async () => {
  const { director } = await openOfficeWithDirector()
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = value(await director.courses.createCourse(once({ input: course })))
  const dates = { startsOn: '2026-11-20', endsOn: '2026-12-18' }
  const input = { ...emptyGroup, name: 'Rīta', courseId, ...dates }
  const { id: group } = value(await director.courses.createGroup(once({ input })))
  const entered: string[] = []
  const enrol = async (
    familyName: string,
    state: 'applied' | 'confirmed' | 'started' | 'finished',
  ) => {
    const contacts = [{ kind: 'phone' as const, value: `2000123${entered.length}`, note: '' }]
    const person = await enter(director, { givenName: 'Anna', familyName, contacts })
    entered.push(person)
    const people = { kind: 'rows' as const, ids: [person] }
    value(await director.courses.enrol(once({ group, people, state, since: null })))
    return person
  }
  await enrol('Āboliņa', 'applied')
  const confirmed = await enrol('Bērziņa', 'confirmed')
  const started = await enrol('Čakste', 'started')
  await enrol('Dārziņa', 'finished')
  const rows = await director.equipment.needsOf({ group })
  expect(rows).toHaveLength(4)
  expect(rows.filter(hasToBeAsked).map(({ person }) => person)).toEqual([confirmed, started])
  expect(await director.equipment.groupsToAsk()).toMatchObject([{ id: group, notAsked: 2 }])
  expect(await director.equipment.shortages({ weeks: 8 })).toMatchObject({ notAsked: 2 })
  const note = { kinds: ['computer' as const], reason: '', toldOn: null, instead: null }
  value(
    await director.equipment.noteNeeds(
      once({ group, people: entered, answer: 'needs' as const, ...note }),
    ),
  )
  expect(await director.equipment.groupsToAsk()).toMatchObject([{ notAsked: 0, lacking: 2 }])
  expect(await director.equipment.shortages({ weeks: 8 })).toMatchObject({
    kinds: [{ kind: 'computer', needed: 2 }],
    notAsked: 0,
  })
  expect(await director.equipment.proposeNeeds({ group })).toMatchObject({
    ok: true,
    proposal: { proposed: [{ person: { id: confirmed } }, { person: { id: started } }] },
  })
})

test('a group is proposed things until its last day, and is told of as ended from the next', async () => {
  const { director, until } = await office([])
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = value(await director.courses.createCourse(once({ input: course })))
  const create = async (name: string, dates: { startsOn: string; endsOn: string | null }) => {
    const input = { ...emptyGroup, name, courseId, ...dates }
    return value(await director.courses.createGroup(once({ input }))).id
  }
  const refusal = async (group: string) => {
    const answer = await director.equipment.proposeNeeds({ group })
    return answer.ok ? null : answer.refusal
  }
  const ending = await create('Rīta', { startsOn: '2026-11-20', endsOn: '2026-11-23' })
  const endless = await create('Vakara', { startsOn: '2026-11-20', endsOn: null })
  expect(await refusal(endless)).toEqual({ reason: 'noDates' })
  // 23:59 of its last day in Riga, then midnight.
  await until('2026-11-23T21:59:00Z')
  expect(await refusal(ending)).toBeNull()
  await until('2026-11-23T22:00:00Z')
  expect(await refusal(ending)).toEqual({ reason: 'groupEnded', endsOn: '2026-11-23' })
  expect(await director.equipment.reserveNeeds(once({ group: ending }))).toMatchObject({
    ok: false,
    refusal: { reason: 'groupEnded' },
  })
})

test('what is out or promised on other days than the group’s is lacking on Today as in the grid', async () => {
  const { director } = await openOfficeWithDirector()
  const { items } = await enterThings(director, ['L-1', 'L-2'])
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = value(await director.courses.createCourse(once({ input: course })))
  const dates = { startsOn: '2026-12-01', endsOn: '2026-12-18' }
  const input = { ...emptyGroup, name: 'Rīta', courseId, ...dates }
  const { id: group } = value(await director.courses.createGroup(once({ input })))
  const contacts = [{ kind: 'phone' as const, value: '20001234', note: '' }]
  const person = await enter(director, { givenName: 'Anna', familyName: 'Bērziņa', contacts })
  const people = { kind: 'rows' as const, ids: [person] }
  value(await director.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const kinds = ['computer' as const]
  const note = { kinds, answer: 'needs' as const, reason: '', toldOn: null, instead: null }
  value(await director.equipment.noteNeeds(once({ group, people: [person], ...note })))
  const lacking = async () => {
    const [row] = await director.equipment.needsOf({ group })
    const [today] = await director.equipment.groupsToAsk()
    const inGrid = row?.cells.filter(stillLacks).length ?? 0
    expect(today?.lacking ?? 0).toBe(inGrid)
    return inGrid
  }
  const lines = [thing(items['L-1'] ?? '')]
  const loan = value(await issue(director, { person, due: '2026-11-30', lines }))
  const early = { from: '2026-11-25', until: '2026-11-30' }
  const { id } = value(await reserve(director, { person, item: items['L-2'] ?? null, ...early }))
  expect(await lacking()).toBe(1)
  const selection = { kind: 'rows' as const, ids: [id] }
  value(await director.equipment.cancelReservations(once({ selection, release: false })))
  value(
    await director.equipment.extendLoan(
      once({ lines: loan.lines, due: '2026-12-01', moveReservations: false }),
    ),
  )
  expect(await lacking()).toBe(0)
})

test('whoever did not know is asked again until they do, or have it', async () => {
  const { director, items } = await office()
  const contacts = [{ kind: 'phone' as const, value: '20001234', note: '' }]
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Ziemele', contacts })
  const oto = await enter(director, { givenName: 'Oto', familyName: 'Bērziņš', contacts })
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = value(await director.courses.createCourse(once({ input: course })))
  const dates = { startsOn: '2026-12-01', endsOn: '2026-12-18' }
  const input = { ...emptyGroup, name: 'Rīta', courseId, ...dates }
  const { id: group } = value(await director.courses.createGroup(once({ input })))
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  value(await director.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const note = async (
    who: string[],
    answer: 'own' | 'unknown',
    kinds: ('computer' | 'headset')[],
  ) => {
    const said = { people: who, answer, kinds, reason: '', toldOn: null, instead: null }
    value(await director.equipment.noteNeeds(once({ group, ...said })))
  }
  const toAsk = async () => {
    const rows = await director.equipment.needsOf({ group })
    const { notAsked } = await director.equipment.shortages({ weeks: 8 })
    const [today] = await director.equipment.groupsToAsk()
    const asked = rows.filter(hasToBeAsked).map(({ person }) => person)
    expect([today?.notAsked ?? 0, notAsked]).toEqual([asked.length, asked.length])
    return asked
  }
  await note([anna, oto], 'unknown', ['computer', 'headset'])
  await note([oto], 'own', ['headset'])
  expect(await toAsk()).toEqual([oto, anna])
  const lines = [thing(items['L-1'] ?? '')]
  value(await issue(director, { person: oto, group, due: dates.endsOn, lines }))
  const december = { from: dates.startsOn, until: dates.endsOn }
  value(await reserve(director, { person: anna, item: items['L-2'] ?? null, ...december }))
  expect(await toAsk()).toEqual([anna])
  await note([anna], 'own', ['headset'])
  expect(await toAsk()).toEqual([])
})
