import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { back, enterThings, issue, thing } from '#tests/support/equipment.ts'
import { directorPassword, once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage } from '#tests/support/people.ts'

test('what one keeps on is not promised to another: that one is short, in the proposal as in the deed', async () => {
  const { director } = await openOfficeWithDirector()
  const { items } = await enterThings(director, ['L-1'])
  const phone = (value: string) => [{ kind: 'phone' as const, value, note: '' }]
  const named = { familyName: 'Āboliņa', contacts: phone('20001234') }
  const anna = await enter(director, { givenName: 'Anna', ...named })
  const other = { familyName: 'Bērziņš', contacts: phone('20001235') }
  const oto = await enter(director, { givenName: 'Oto', ...other })
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = value(await director.courses.createCourse(once({ input: course })))
  const dates = { startsOn: '2026-12-01', endsOn: '2026-12-18' }
  const input = { ...emptyGroup, name: 'Rīta', courseId, ...dates }
  const { id: group } = value(await director.courses.createGroup(once({ input })))
  const people = { kind: 'rows' as const, ids: [anna, oto] }
  value(await director.courses.enrol(once({ group, people, state: 'confirmed', since: null })))
  const needs = { kinds: ['computer' as const], answer: 'needs' as const }
  const told = { reason: '', toldOn: null, instead: null }
  value(await director.equipment.noteNeeds(once({ group, people: people.ids, ...needs, ...told })))
  const lines = [thing(items['L-1'] ?? '')]
  value(await issue(director, { person: anna, due: '2026-11-30', lines }))
  const answer = await director.equipment.proposeNeeds({ group })
  expect(answer).toMatchObject({
    ok: true,
    proposal: { shortages: [{ asked: 1, free: 0, shortOn: '2026-12-01' }] },
  })
  const proposed = answer.ok ? answer.proposal.proposed : []
  const byPerson = new Map(proposed.map(({ person, action }) => [person.id, action]))
  expect(byPerson).toEqual(
    new Map([
      [anna, 'extend'],
      [oto, 'short'],
    ]),
  )
  expect(value(await director.equipment.reserveNeeds(once({ group })))).toEqual({
    reserved: 0,
    extended: 1,
    short: 1,
  })
  expect(await director.equipment.listReservations(firstPage)).toMatchObject({ total: 0 })
})

/** Anna has a laptop until 30 November, and needs a computer in a group of December. */
async function kept() {
  const { director, clock } = await openOfficeWithDirector()
  const state = await director.staff.state()
  const account = state.kind === 'open' ? state.actor.account : ''
  const until = async (now: string) => {
    clock.set(now)
    await director.staff.signIn({ account, password: directorPassword })
  }
  const { items } = await enterThings(director, ['L-1'])
  const contacts = [{ kind: 'phone' as const, value: '20001234', note: '' }]
  const anna = await enter(director, { givenName: 'Anna', familyName: 'Āboliņa', contacts })
  const course = { name: 'Kurss', projectId: null, programme: '', modules: [], platforms: [] }
  const { id: courseId } = value(await director.courses.createCourse(once({ input: course })))
  const dates = { startsOn: '2026-11-28', endsOn: '2026-12-18' }
  const input = { ...emptyGroup, name: 'Rīta', courseId, ...dates }
  const { id: group } = value(await director.courses.createGroup(once({ input })))
  const people = { kind: 'rows' as const, ids: [anna] }
  value(await director.courses.enrol(once({ group, people, state: 'started', since: null })))
  const told = { reason: '', toldOn: null, instead: null }
  const needs = { kinds: ['computer' as const], answer: 'needs' as const, ...told }
  value(await director.equipment.noteNeeds(once({ group, people: [anna], ...needs })))
  const lines = [thing(items['L-1'] ?? '')]
  const loan = value(await issue(director, { person: anna, due: '2026-11-30', lines }))
  const line = loan.lines[0] ?? ''
  const extend = async (due: string) =>
    value(
      await director.equipment.extendLoan(
        once({ lines: [line], due, moveReservations: false, on: null }),
      ),
    )
  const bringBack = async (outcome: 'returned' | 'damaged' = 'returned') =>
    value(
      await director.equipment.takeBack(once({ lines: [{ ...back(line), outcome }], on: null })),
    )
  const seen = async () => {
    const [row] = await director.equipment.needsOf({ group })
    const toAsk = await director.equipment.groupsToAsk()
    return {
      returned: row?.cells.find(({ kind }) => kind === 'computer')?.returned,
      lacking: toAsk.find(({ id }) => id === group)?.lacking ?? 0,
    }
  }
  return { until, extend, bringBack, seen }
}

test('what was kept on for a group has met the need in it once it is back', async () => {
  const { until, extend, bringBack, seen } = await kept()
  await extend('2026-12-18')
  await until('2026-12-17T08:00:00Z')
  await bringBack()
  expect(await seen()).toEqual({ returned: true, lacking: 0 })
})

test('what went back before the end of the group, as was agreed, has not', async () => {
  const { until, extend, bringBack, seen } = await kept()
  await extend('2026-12-17')
  await until('2026-12-17T08:00:00Z')
  await bringBack()
  expect(await seen()).toEqual({ returned: false, lacking: 1 })
})

test.each([
  ['2026-12-17', { returned: false, lacking: 1 }],
  ['2026-12-18', { returned: true, lacking: 0 }],
])('what was kept on and broke by %s', async (day, expected) => {
  const { until, extend, bringBack, seen } = await kept()
  await extend('2026-12-18')
  await until(`${day}T08:00:00Z`)
  await bringBack('damaged')
  expect(await seen()).toEqual(expected)
})
