import { sql } from 'kysely'
import { teachersOf } from '#main/courses/groups.ts'
import { idList } from '#main/courses/names.ts'
import type { Work } from '#main/database/command.ts'
import { comesTo } from './comesTo.ts'
import { duesOfNewcomers, stillToBegin } from './noticePolicy.ts'
import {
  addRecipients,
  type Audience,
  audienceOf,
  guardiansOf,
  learnersOf,
  removeWaiting,
} from './recipients.ts'
import { knowAlready } from './settleUnchanged.ts'
import { readContent } from './timetableContent.ts'

/**
 * What follows for a group's notices when people come into it or leave it, in the transaction of the
 * command that moved them. Who learns there now is to be told of the published timetable, the
 * guardians of minors too; who does not, and those who answered for them alone, wait for nothing more.
 * What somebody was told stays on record.
 * @param people whose place in the group may have become different
 */
export async function followMembers(
  work: Work,
  group: string,
  people: readonly string[],
): Promise<void> {
  const notices = await work.db
    .selectFrom('notice')
    .select('id')
    .where('group_id', '=', group)
    .execute()
  if (notices.length === 0 || people.length === 0) return
  const learners = new Set(await learnersOf(work.db, group))
  const [came, left] = [
    people.filter((person) => learners.has(person)),
    people.filter((person) => !learners.has(person)),
  ]
  await forget(work, group, left, [...learners])
  await tellOfTimetable(work, group, came, 'everybody')
}

/**
 * The same when it became different who answers for minors: somebody was entered as their guardian or is
 * not any more, or a birth date says otherwise. What the minors themselves are told stays as it is.
 * @param former who answered for them before
 */
export async function followGuardians(
  work: Work,
  wards: readonly string[],
  former: readonly string[] = [],
): Promise<void> {
  const rows = await work.db
    .selectFrom('enrolment')
    .innerJoin('study_group', 'study_group.id', 'enrolment.group_id')
    .select(['enrolment.group_id as group', 'enrolment.person_id as person'])
    .where(sql<boolean>`enrolment.person_id in ${idList(wards)}`)
    .where('study_group.archived_at', 'is', null)
    .where(sql<boolean>`exists (select 1 from notice where notice.group_id = study_group.id)`)
    .execute()
  const guardians = [...(await allGuardiansOf(work, wards)), ...former]
  for (const [group, members] of Map.groupBy(rows, (row) => row.group)) {
    const learners = await learnersOf(work.db, group)
    const here = members.map(({ person }) => person).filter((each) => learners.includes(each))
    await forgetUnlessOfGroup(work, group, guardians, learners)
    await tellOfTimetable(work, group, here, 'guardians')
  }
}

/** Everybody who answers for these people, minors or not. */
async function allGuardiansOf(work: Work, wards: readonly string[]): Promise<string[]> {
  const rows = await work.db
    .selectFrom('guardianship')
    .select('guardian_id')
    .where(sql<boolean>`ward_id in ${idList(wards)}`)
    .execute()
  return rows.map((row) => row.guardian_id)
}

/** Whoever left, and their guardians, unless they are told as somebody else of the group. */
async function forget(
  work: Work,
  group: string,
  left: readonly string[],
  learners: readonly string[],
): Promise<void> {
  if (left.length === 0) return
  const guardians = await allGuardiansOf(work, left)
  await forgetUnlessOfGroup(work, group, [...left, ...guardians], learners)
}

/** Takes those off a group's notices who wait, but no longer are of the group in any way. */
async function forgetUnlessOfGroup(
  work: Work,
  group: string,
  people: readonly string[],
  learners: readonly string[],
): Promise<void> {
  const content = await readContent(work.db, group)
  const belong = new Set([
    ...learners,
    ...(await guardiansOf(work.db, learners, work.today)).keys(),
    ...(await teachersOf(work.db, group, null)).map(({ person }) => person),
    ...everybody(await audienceOf(work.db, group, content, work.today)),
  ])
  const gone = people.filter((person) => !belong.has(person))
  const waiting = await work.db
    .selectFrom('notice_recipient')
    .innerJoin('notice', 'notice.id', 'notice_recipient.notice_id')
    .select('notice.id')
    .distinct()
    .where('notice.group_id', '=', group)
    .where('told_at', 'is', null)
    .where(sql<boolean>`person_id in ${idList(gone)}`)
    .execute()
  for (const { id } of waiting) {
    await removeWaiting(work, id, gone)
    await touch(work, id)
  }
}

/**
 * Newcomers, by the newest version of the timetable, where something is still to begin for them that they
 * were not told before. Each has a deadline of their own, by the sessions they come to: that of the notice may be over.
 */
async function tellOfTimetable(
  work: Work,
  group: string,
  came: readonly string[],
  whom: 'everybody' | 'guardians',
): Promise<void> {
  if (came.length === 0) return
  const newest = await work.db
    .selectFrom('notice')
    .innerJoin('timetable_version', 'timetable_version.id', 'notice.version_id')
    .select(['notice.id', 'timetable_version.number'])
    .where('notice.group_id', '=', group)
    .orderBy('timetable_version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (newest === undefined) return
  const content = await readContent(work.db, group)
  const planned = content.filter(({ state }) => state === 'planned')
  const coming = stillToBegin(planned, work.now)
  const concerned = new Set((await audienceOf(work.db, group, coming, work.today)).participants)
  const participants = came.filter((person) => concerned.has(person))
  const guardians = await guardiansOf(work.db, participants, work.today)
  const newcomers = { participants, guardians, teachers: [] }
  const dueBy = await duesOfNewcomers(work.db, coming, work.now)
  const knows = await knowAlready(work, { group, number: newest.number }, content, newcomers)
  const candidates = [...(whom === 'everybody' ? participants : []), ...guardians.keys()]
  const told = candidates.filter((person) => !knows(person))
  const byDue = Map.groupBy(new Set(told), (person) => dueBy(comesTo(newcomers, person)))
  let added = 0
  for (const [due, people] of byDue) added += await addRecipients(work, newest.id, people, due)
  if (added > 0) await touch(work, newest.id)
}

const everybody = ({ participants, guardians, teachers }: Audience): string[] => [
  ...participants,
  ...guardians.keys(),
  ...teachers,
]

/** Whoever undoes what made the notice must meet that others are told by it. */
const touch = (work: Work, notice: string) =>
  work.db
    .updateTable('notice')
    .set({ revision: sql`revision + 1` })
    .where('id', '=', notice)
    .execute()
