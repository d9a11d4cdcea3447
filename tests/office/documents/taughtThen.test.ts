import { expect, test } from 'vitest'
import { emptyGroup } from '#shared/courses/schema.ts'
import { chosen, entered } from '#tests/office/timetable/timetable.ts'
import { once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { make, openOfficeWithDecember, paperOf } from './groupPapersOffice.ts'
import { flat } from './makePaper.ts'
import { goOnAt, readBlob, valueOf } from './papersOffice.ts'

/** Lessons on three days of December, for which Zane had the group; since the 10th Ieva has it, and one is to come. */
async function changed() {
  const office = await openOfficeWithDecember()
  const { director, group } = office
  const zane = await enter(director, { givenName: 'Zane', familyName: 'Krūmiņa' })
  const ieva = await enter(director, { givenName: 'Ieva', familyName: 'Zariņa' })
  const taughtBy = async (person: string) => {
    const { revision, name, course } = await director.courses.getGroup({ id: group })
    const teachers = [{ person, channel: '' }]
    const input = { ...emptyGroup, name, courseId: course.id, teachers }
    valueOf(await director.courses.updateGroup(once({ id: group, revision, input })))
  }
  await taughtBy(zane)
  await entered(director, { groupId: group, day: '2026-12-16' })
  const first = { from: '2026-12-01', until: '2026-12-05' }
  const made = (await make(director, paperOf('attendanceSheet', group, 'lv', first))).id
  await goOnAt(office, '2026-12-10T08:00:00Z')
  await taughtBy(ieva)
  const sheet = async (from: string, until: string) => {
    const of = paperOf('attendanceSheet', group, 'lv', { from, until })
    const shown = await director.documents.previewGroupPaper(of)
    if (!shown.ok) throw new Error(shown.refusal.reason)
    return flat((await readBlob(shown.pdf)).text)
  }
  return { ...office, zane, made, sheet }
}

test('an attendance sheet names who taught in its days, though the group has another teacher now', async () => {
  const { director, made, sheet } = await changed()
  const past = await sheet('2026-12-01', '2026-12-05')
  expect(past).toContain('Zane Krūmiņa')
  expect(past).not.toContain('Ieva Zariņa')
  const coming = await sheet('2026-12-11', '2026-12-31')
  expect(coming).toContain('Ieva Zariņa')
  expect(coming).not.toContain('Zane Krūmiņa')
  expect(await sheet('2026-12-01', '2026-12-31')).toContain('Zane Krūmiņa, Ieva Zariņa')
  // What was given out for signing says what is so.
  expect((await director.documents.get({ id: made })).outdated).toBeNull()
})

test('who taught then and is restricted now stands on no sheet made anew, and the old one is withheld', async () => {
  const test = await changed()
  const { director, zane, made, sheet } = test
  const { client: clerk } = await signInAs(test, 'staff', 'Liepa')
  expect(await clerk.documents.file({ id: made })).toMatchObject({ ok: true })
  const wish = { basis: 'accuracy' as const, why: 'Apstrīd datumu', untilOn: '2026-12-20' }
  valueOf(await director.privacy.restrict(once({ person: zane, ...wish })))
  expect(await sheet('2026-12-01', '2026-12-05')).not.toContain('Krūmiņa')
  expect(await clerk.documents.file({ id: made })).toMatchObject({
    refusal: { reason: 'withheld' },
  })
})

test('a session that names who holds it is told with them, a substitute in place of the teacher', async () => {
  const { director, group, zane, sheet } = await changed()
  const cilda = await enter(director, {
    givenName: 'Cilda',
    familyName: 'Ozola',
    parts: ['teacher'],
  })
  const held = await entered(director, { groupId: group, day: '2026-12-17', teachers: [zane] })
  expect(await sheet('2026-12-17', '2026-12-17')).toContain('Zane Krūmiņa')
  valueOf(await director.timetable.replaceTeacher(once({ ...chosen(held), from: zane, to: cilda })))
  const substituted = await sheet('2026-12-17', '2026-12-17')
  expect(substituted).toContain('Cilda Ozola')
  expect(substituted).not.toMatch(/Zane Krūmiņa|Ieva Zariņa/u)
  // The lesson of the day before names nobody: the group's own teacher held it.
  expect(await sheet('2026-12-16', '2026-12-17')).toContain('Ieva Zariņa, Cilda Ozola')
})
