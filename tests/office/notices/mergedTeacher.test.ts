import { expect, test } from 'vitest'
import { valueOf } from '#tests/office/courses/people.ts'
import { entered } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { everybody, moveTo, newest, openOfficeWithPublished } from './published.ts'

const seenNow = async (client: Client, id: string) => {
  const { revision } = await client.people.get({ id })
  return { id, revision }
}

/** Makes one person of two; the first stays. */
const unite = async (client: Client, stays: string, goes: string) => {
  const kept = await seenNow(client, stays)
  const merged = await seenNow(client, goes)
  return valueOf(await client.people.merge(once({ kept, merged, takeFromMerged: [] })))
}

/** A published timetable of two sessions of one teacher, whose other record is the one that stays. */
async function openOfficeWithTwice() {
  const office = await openOfficeWithPublished()
  const { director, group, teacher } = office
  await entered(director, {
    groupId: group,
    day: '2026-12-01',
    mode: 'onSite',
    room: '101',
    teachers: [teacher],
  })
  const twice = await enter(director, {
    givenName: 'Zane',
    familyName: 'Krūmiņa',
    parts: ['teacher'],
  })
  return { ...office, twice }
}

test('a waiting notice names the teacher after two records of hers were made one', async () => {
  const { director, group, anna, teacher, twice } = await openOfficeWithTwice()
  const { id: notice } = await newest(director, group)
  const before = await director.notices.message({ notice, person: anna })
  expect(before.text).toContain('Zane Krūmiņa')
  await unite(director, twice, teacher)
  expect((await director.notices.message({ notice, person: anna })).text).toBe(before.text)
})

test('a merge is no change of the teacher: the next change tells of the moved session alone', async () => {
  const { director, group, session, anna, teacher, twice } = await openOfficeWithTwice()
  const { id } = await newest(director, group)
  valueOf(await director.notices.tell(once({ notice: id, ...everybody })))
  await unite(director, twice, teacher)
  await moveTo(director, session, '305')
  const changed = await newest(director, group)
  expect(changed).toMatchObject({ number: 2, kind: 'change' })
  const { text } = await director.notices.message({ notice: changed.id, person: anna })
  expect(text).toContain('305')
  expect(text).not.toContain('01.12.2026')
  expect(text).not.toContain('Zane Krūmiņa')
  // Taken back, nothing is left to tell.
  await moveTo(director, session, '101')
  expect((await newest(director, group)).number).toBe(1)
})
