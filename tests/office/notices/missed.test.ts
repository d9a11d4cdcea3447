import { expect, test } from 'vitest'
import { valueOf } from '#tests/office/courses/people.ts'
import { entered } from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'
import { readPdf } from '#tests/support/readPdf.ts'
import { everybody, moveTo, newest, openOfficeWithPublished } from './published.ts'

const textOf = async (pdf: Blob | null): Promise<string> => {
  if (pdf === null) throw new Error('There is no call list')
  const read = await readPdf(new Uint8Array(await pdf.arrayBuffer()))
  return read.text.replaceAll('\u200b', '').replaceAll(/\s+/gu, ' ')
}

test('who missed a version hears of it with the next, on the screen and on the call list', async () => {
  const { director, group, session, anna, minor, guardian, teacher } =
    await openOfficeWithPublished()
  const other = await entered(director, {
    groupId: group,
    day: '2026-11-26',
    mode: 'onSite',
    room: '101',
    teachers: [teacher],
  })
  const tell = async (ids?: string[]) => {
    const { id: notice } = await newest(director, group)
    const people = ids === undefined ? everybody.people : { kind: 'some' as const, ids }
    valueOf(await director.notices.tell(once({ notice, ...everybody, people })))
  }
  await tell()
  await moveTo(director, session, '305')
  await tell([anna])
  await moveTo(director, other, '410')
  const { id } = await newest(director, group)
  const { parts } = await director.notices.get({ id, language: 'lv' })
  expect(parts.map(({ since, people }) => [since, people])).toEqual([
    [2, [anna]],
    [1, [minor, guardian, teacher]],
  ])
  expect(parts[0]?.lines).toEqual([expect.stringContaining('telpa: 410')])
  expect(parts[1]?.lines).toEqual([
    expect.stringContaining('telpa: 305'),
    expect.stringContaining('telpa: 410'),
  ])

  for (const [person, channel] of [
    [anna, 'phone'],
    [minor, 'phone'],
    [teacher, 'email'],
  ] as const) {
    valueOf(await director.notices.changeChannel(once({ notice: id, person, channel })))
  }
  const text = await textOf(await director.notices.callList({ notice: id, language: 'lv' }))
  expect(text).toContain('Jāpaziņo (zina saraksta 1. redakciju)')
  expect(text).toContain('telpa: 305')
  expect(text).toMatch(/Anna Liepa zina saraksta 2\. redakciju/u)
  expect(text).toMatch(/Kārlis Ozols zina saraksta 1\. redakciju/u)
  // Called alone, whoever knows the newest is told of no other change.
  valueOf(
    await director.notices.changeChannel(
      once({ notice: id, person: minor, channel: 'email' as const }),
    ),
  )
  const hers = await textOf(await director.notices.callList({ notice: id, language: 'lv' }))
  expect(hers).toContain('telpa: 410')
  expect(hers).not.toContain('telpa: 305')
  expect(hers).not.toContain('zina saraksta')
})
