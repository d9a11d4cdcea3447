import { expect, test } from 'vitest'
import { make, openOfficeWithDecember, paperOf } from '#tests/office/documents/groupPapersOffice.ts'
import { enterGroupOf, valueOf } from '#tests/office/documents/papersOffice.ts'
import { entered } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'

const papersThatGo = async (director: Client, id: string): Promise<number> => {
  const { goes } = await director.erasure.preview({ id })
  return goes.find(({ what }) => what === 'groupPapers')?.count ?? 0
}

test('lists of a group go with whoever tutored it or stood in once, and its contact list with a guardian', async () => {
  const { director } = await openOfficeWithDecember()
  const [tutor, standIn, guardian, stranger] = [
    await enter(director, { givenName: 'Uģis', familyName: 'Žagars', parts: ['tutor'] }),
    await enter(director, { givenName: 'Cilda', familyName: 'Ķēniņa', parts: ['teacher'] }),
    await enter(director, { givenName: 'Dace', familyName: 'Ozola' }),
    await enter(director, { givenName: 'Līga', familyName: 'Sila', parts: ['teacher'] }),
  ]
  const { group, people } = await enterGroupOf(director, ['Ozols'], {
    name: 'Rīta',
    tutorId: tutor,
  })
  const ward = people[0] ?? ''
  valueOf(await director.people.addGuardian(once({ ward, guardian, relation: 'mother' })))
  await entered(director, { groupId: group, day: '2026-12-01', teachers: [standIn] })
  for (const kind of ['groupList', 'contactList'] as const) {
    await make(director, paperOf(kind, group))
  }
  expect(await papersThatGo(director, tutor)).toBe(2)
  expect(await papersThatGo(director, standIn)).toBe(2)
  expect(await papersThatGo(director, guardian)).toBe(1)
  expect(await papersThatGo(director, stranger)).toBe(0)
})
