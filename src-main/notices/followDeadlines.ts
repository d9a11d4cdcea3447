import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { TimetableContent } from '#shared/notices/versions.ts'
import { comesTo } from './comesTo.ts'
import { readVersions } from './findNotice.ts'
import { dueOf, duesOfNewcomers } from './noticePolicy.ts'
import { audienceOf } from './recipients.ts'
import { toldOf } from './toldOf.ts'

/** A notice of a timetable by which somebody is still to be told. Instants are UTC text. */
interface Waiting {
  id: string
  group: string
  due: string | null
  number: number
  /** When its version became what it is: the sessions that were to come then decide. */
  madeAt: string
}

/**
 * Sets the deadlines of timetables anew of which somebody is still to be told: the office has settled them
 * otherwise, or works on other days. Whoever was told by then was in time, or late, by the deadline that
 * held; a reminder, which holds no version, keeps its own.
 */
export async function followDeadlines(work: Work): Promise<void> {
  const notices = await work.db
    .selectFrom('notice')
    .innerJoin('timetable_version', 'timetable_version.id', 'notice.version_id')
    .innerJoin('study_group', 'study_group.id', 'notice.group_id')
    .select(['notice.id', 'notice.group_id as group', 'notice.due_at as due'])
    .select(['timetable_version.number', 'timetable_version.made_at as madeAt'])
    .where('study_group.archived_at', 'is', null)
    .where(
      sql<boolean>`exists (select 1 from notice_recipient
        where notice_recipient.notice_id = notice.id and told_at is null)`,
    )
    .execute()
  for (const [group, those] of Map.groupBy(notices, (notice) => notice.group)) {
    const versions = await readVersions(work.db, group)
    for (const notice of those) {
      const content = versions.get(notice.number) ?? []
      await setDue(work, notice, content, versions.get(notice.number - 1) ?? null)
      await setOwnDues(work, notice, content)
    }
  }
}

async function setDue(
  work: Work,
  { id, due: before, madeAt }: Waiting,
  content: TimetableContent,
  previous: TimetableContent | null,
): Promise<void> {
  const due = await dueOf(work.db, toldOf(previous, content, rigaDateOf(madeAt)), madeAt)
  if (due === before) return
  await work.db
    .updateTable('notice_recipient')
    .set({ due_at: before })
    .where('notice_id', '=', id)
    .where('told_at', 'is not', null)
    .where('due_at', 'is', null)
    .execute()
  await work.db
    .updateTable('notice')
    .set({ due_at: due, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Those of who came later, as long as they are not over. */
async function setOwnDues(
  work: Work,
  { id, group }: Waiting,
  content: TimetableContent,
): Promise<void> {
  const waiting = await work.db
    .selectFrom('notice_recipient')
    .select(['id', 'person_id as person', 'due_at as due'])
    .where('notice_id', '=', id)
    .where('told_at', 'is', null)
    .where('due_at', '>=', work.now)
    .execute()
  if (waiting.length === 0) return
  const planned = content.filter(({ state }) => state === 'planned')
  const audience = await audienceOf(work.db, group, planned, work.today)
  const dueBy = await duesOfNewcomers(work.db, planned, work.now)
  for (const { id: recipient, person, due: before } of waiting) {
    const due = dueBy(comesTo(audience, person))
    if (due === null || due === before) continue
    await work.db
      .updateTable('notice_recipient')
      .set({ due_at: due })
      .where('id', '=', recipient)
      .execute()
  }
}
