import { expect, test } from 'vitest'
import { countRegister, readRegister } from '#main/exports/readRegister.ts'
import {
  enrolling,
  enterCourse,
  enterGroup,
  enterPerson,
  valueOf,
} from '#tests/office/courses/people.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'

test('the progress of enrolments counts up to those that are delivered: no archived groups, nobody archived or restricted', async () => {
  const { director, office } = await openOfficeWithDirector()
  const courseId = await enterCourse(director, 'Datorprasmes')
  const group = await enterGroup(director, { courseId, name: 'Excel 1' })
  const over = await enterGroup(director, { courseId, name: 'Excel 2' })
  const [anna, oto, zane] = [
    await enterPerson(director, { givenName: 'Anna', familyName: 'Liepa' }),
    await enterPerson(director, { givenName: 'Oto', familyName: 'Ozols' }),
    await enterPerson(director, { givenName: 'Zane', familyName: 'Kļava' }),
  ]
  valueOf(await director.courses.enrol(enrolling(group, [anna, oto, zane])))
  valueOf(await director.courses.enrol(enrolling(over, [anna])))
  const rows = (ids: string[]) => ({ selection: { kind: 'rows' as const, ids } })
  valueOf(await director.courses.archiveGroups(once(rows([over]))))
  valueOf(await director.people.archive(once(rows([oto]))))
  const wish = { basis: 'accuracy' as const, why: 'Apstrīd datus', untilOn: '2027-01-20' }
  valueOf(await director.privacy.restrict(once({ person: zane, ...wish })))

  const { condition } = office.join({ desk: 'director', window: 'counting' })
  if (condition.kind !== 'open') throw new Error('The office is not open')
  const { reads } = condition.services
  const delivered: string[][] = []
  for await (const some of readRegister(reads, 'enrolments', ['familyName'], new Set())) {
    delivered.push(...some)
  }
  expect(delivered).toEqual([['Liepa']])
  expect(await countRegister(reads, 'enrolments', new Set())).toBe(1)
})
