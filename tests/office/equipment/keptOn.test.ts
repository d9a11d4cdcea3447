import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { enterThings, issue, thing } from '#tests/support/equipment.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
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
