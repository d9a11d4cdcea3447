import type { GroupPaperKind, GroupPaperOf } from '#shared/documents/groupPaper.ts'
import type { Language } from '#shared/people/schema.ts'
import { entered } from '#tests/office/timetable/timetable.ts'
import { type Client, once } from '#tests/support/office.ts'
import { openOfficeWithSheets, valueOf } from './papersOffice.ts'

export const december = { from: '2026-12-01', until: '2026-12-31' }

export const paperOf = (
  kind: GroupPaperKind,
  group: string,
  language: Language = 'lv',
  period = december,
): GroupPaperOf =>
  kind === 'attendanceSheet' ? { kind, group, language, ...period } : { kind, group, language }

export const make = async (director: Client, of: GroupPaperOf) =>
  valueOf(await director.documents.makeGroupPaper(once({ of })))

/** Āboliņa, Čakste and Žagare with two lessons in December, and a consultation for Čakste alone. */
export async function openOfficeWithDecember() {
  const office = await openOfficeWithSheets()
  const { director, group, people } = office
  await entered(director, { groupId: group, day: '2026-12-01', topic: 'Ievads darbam ar tabulām' })
  await entered(director, {
    groupId: group,
    day: '2026-12-03',
    from: '17:30',
    to: '19:00',
    kind: 'practice',
    mode: 'onSite',
    room: '12. telpa',
  })
  await entered(director, {
    groupId: group,
    day: '2026-12-04',
    kind: 'consultation',
    people: [people[2] ?? ''],
  })
  return office
}
