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
  await tellOfTimetable(work, group, came)
}

/** Whoever left, and their guardians, unless they are told as somebody else of the group. */
async function forget(
  work: Work,
  group: string,
  left: readonly string[],
  learners: readonly string[],
): Promise<void> {
  if (left.length === 0) return
  const guardians = await work.db
    .selectFrom('guardianship')
    .select('guardian_id')
    .where(sql<boolean>`ward_id in ${idList(left)}`)
    .execute()
  const content = await readContent(work.db, group)
  const belong = new Set([
    ...learners,
    ...(await guardiansOf(work.db, learners, work.today)).keys(),
    ...(await teachersOf(work.db, group, null)).map(({ person }) => person),
    ...everybody(await audienceOf(work.db, group, content, work.today)),
  ])
  const gone = [...left, ...guardians.map((row) => row.guardian_id)].filter(
    (person) => !belong.has(person),
  )
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
 * Newcomers, by the newest version of the timetable, where something is still to begin for them. Each has
 * a deadline of their own, by the sessions they come to: that of the notice may be over.
 */
async function tellOfTimetable(work: Work, group: string, came: readonly string[]): Promise<void> {
  if (came.length === 0) return
  const newest = await work.db
    .selectFrom('notice')
    .innerJoin('timetable_version', 'timetable_version.id', 'notice.version_id')
    .select('notice.id')
    .where('notice.group_id', '=', group)
    .orderBy('timetable_version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (newest === undefined) return
  const planned = (await readContent(work.db, group)).filter(({ state }) => state === 'planned')
  const coming = stillToBegin(planned, work.now)
  const concerned = new Set((await audienceOf(work.db, group, coming, work.today)).participants)
  const participants = came.filter((person) => concerned.has(person))
  const guardians = await guardiansOf(work.db, participants, work.today)
  const newcomers = { participants, guardians, teachers: [] }
  const dueBy = await duesOfNewcomers(work.db, coming, work.now)
  const byDue = Map.groupBy(new Set([...participants, ...guardians.keys()]), (person) =>
    dueBy(comesTo(newcomers, person)),
  )
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
