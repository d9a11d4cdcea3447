import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { wasNotAsked } from '#shared/equipment/needs.ts'
import { value } from '#tests/office/rights/world.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

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
  expect(rows.filter(wasNotAsked).map(({ person }) => person)).toEqual([confirmed, started])
  expect(await director.equipment.groupsToAsk()).toMatchObject([{ id: group, notAsked: 2 }])
})
