import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import { insertRow } from '#main/database/insertRow.ts'
import type { NoticeKind } from '#shared/notices/schema.ts'
import { differencesBetween, sessionsIn, TimetableContent } from '#shared/notices/versions.ts'
import { isToCome } from './findNotice.ts'
import { dueOf } from './noticePolicy.ts'
import { audienceOf, writeRecipients } from './recipients.ts'
import { renewOwnDues } from './renewOwnDues.ts'
import { frozen, readContent } from './timetableContent.ts'

interface Version {
  id: string
  number: number
  content: TimetableContent
  hash: string
  told: boolean
}

/**
 * What follows from a change of published timetables, in the transaction of the command that changed
 * them: while nobody has been told of the newest version it takes the change in; after that the next
 * number begins. A change that was taken back before anybody was told of it leaves no version.
 */
export async function keepVersions(work: Work, groups: readonly string[]): Promise<void> {
  for (const group of groups) {
    const [newest, previous] = await newestVersions(work, group)
    if (newest === undefined) continue
    const content = await readContent(work.db, group)
    if (frozen(content).hash === newest.hash) continue
    if (newest.told) await beginVersion(work, group, newest.number + 1, content, newest.content)
    else if (previous === undefined) await takeIn(work, group, newest.id, content, null)
    else if (differencesBetween(previous.content, content).length === 0) {
      await dropVersion(work, newest.id)
    } else await takeIn(work, group, newest.id, content, previous.content)
  }
}

/** Freezes a version and says who must be told of it. `before` null: it is the publication. */
export async function beginVersion(
  work: Work,
  group: string,
  number: number,
  content: TimetableContent,
  before: TimetableContent | null,
): Promise<void> {
  // What nobody has to be told (a topic, a session long called off) makes no version.
  if (before !== null && differencesBetween(before, content).length === 0) return
  const id = work.newId()
  const madeBy = actorOf(work).account
  await insertRow(work.db, 'timetable_version', {
    id,
    group_id: group,
    number,
    made_at: work.now,
    made_by: madeBy,
    ...frozen(content),
  })
  const kind: NoticeKind = before === null ? 'timetable' : 'change'
  const notice = work.newId()
  await insertRow(work.db, 'notice', {
    id: notice,
    group_id: group,
    kind,
    version_id: id,
    subject: '',
    text: '',
    due_at: null,
    made_at: work.now,
    made_by: madeBy,
    revision: 1,
  })
  await tell(work, group, notice, content, before)
}

async function takeIn(
  work: Work,
  group: string,
  version: string,
  content: TimetableContent,
  before: TimetableContent | null,
): Promise<void> {
  await work.db
    .updateTable('timetable_version')
    .set({ ...frozen(content), made_at: work.now, made_by: actorOf(work).account })
    .where('id', '=', version)
    .execute()
  const notice = await work.db
    .selectFrom('notice')
    .select('id')
    .where('version_id', '=', version)
    .executeTakeFirstOrThrow()
  // A text that the office wrote itself tells of what was before: it is prepared anew.
  await work.db.deleteFrom('notice_text').where('notice_id', '=', notice.id).execute()
  await tell(work, group, notice.id, content, before)
}

/** Sets a notice's deadline and its recipients by the sessions that it is about. */
async function tell(
  work: Work,
  group: string,
  notice: string,
  content: TimetableContent,
  before: TimetableContent | null,
): Promise<void> {
  const sessions =
    before === null
      ? announced(content, work.today)
      : differencesBetween(before, content).flatMap(sessionsIn)
  await work.db
    .updateTable('notice')
    .set({ due_at: await dueOf(work.db, sessions, work.now), revision: sql`revision + 1` })
    .where('id', '=', notice)
    .execute()
  const audience = await audienceOf(work.db, group, sessions, work.today)
  await writeRecipients(work, notice, audience)
  await renewOwnDues(work, notice, sessions, audience)
}

/** What a publication is about: the sessions still to come; where all are over, all of them. */
const announced = (content: TimetableContent, today: string): TimetableContent => {
  const coming = content.filter((session) => isToCome(session, today))
  return coming.length > 0 ? coming : content.filter(({ state }) => state === 'planned')
}

async function dropVersion(work: Work, version: string): Promise<void> {
  const notices = await work.db
    .selectFrom('notice')
    .select('id')
    .where('version_id', '=', version)
    .execute()
  for (const { id } of notices) {
    // Row by row of what belongs to it first, so that an undo puts the notice back before these.
    for (const table of ['notice_recipient', 'notice_text'] as const) {
      await work.db.deleteFrom(table).where('notice_id', '=', id).execute()
    }
    await work.db.deleteFrom('notice').where('id', '=', id).execute()
  }
  await work.db.deleteFrom('timetable_version').where('id', '=', version).execute()
}

/** The newest version of a group's timetable and the one before; none while it is not published. */
async function newestVersions(work: Work, group: string): Promise<Version[]> {
  const rows = await work.db
    .selectFrom('timetable_version')
    .select(['id', 'number', 'content', 'hash'])
    .select(
      sql<number>`exists (select 1 from notice_recipient
        join notice on notice.id = notice_recipient.notice_id
        where notice.version_id = timetable_version.id and told_at is not null)`.as('told'),
    )
    .where('group_id', '=', group)
    .orderBy('number', 'desc')
    .limit(2)
    .execute()
  return rows.map((row) => ({
    ...row,
    content: TimetableContent.parse(JSON.parse(row.content)),
    told: row.told === 1,
  }))
}
