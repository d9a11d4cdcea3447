import { sql } from 'kysely'
import { actorOf } from '#main/courses/actorOf.ts'
import type { Work } from '#main/database/command.ts'
import { insertRow } from '#main/database/insertRow.ts'
import type { NoticeKind } from '#shared/notices/schema.ts'
import { differencesBetween, TimetableContent } from '#shared/notices/versions.ts'
import { comesTo } from './comesTo.ts'
import { moveWaiting, newcomersOf } from './newcomers.ts'
import { dueOf, duesOfNewcomers } from './noticePolicy.ts'
import { addRecipients, audienceOf, writeRecipients } from './recipients.ts'
import { renewOwnDues } from './renewOwnDues.ts'
import { settleUnchanged } from './settleUnchanged.ts'
import { frozen, readContent } from './timetableContent.ts'
import { toldOf } from './toldOf.ts'

interface Version {
  id: string
  number: number
  content: TimetableContent
  hash: string
  /** Somebody was told of it, or may have been. */
  out: boolean
}

/**
 * What follows from a change of published timetables, in the transaction of the command that changed
 * them: while nobody can know of the newest version it takes the change in; once somebody was told of it,
 * or a message of it was given out, the next number begins. A change that was taken back before anybody
 * could know of it leaves no version.
 */
export async function keepVersions(work: Work, groups: readonly string[]): Promise<void> {
  for (const group of groups) {
    const [newest, previous, earlier] = await newestVersions(work, group)
    if (newest === undefined) continue
    const content = await readContent(work.db, group)
    if (frozen(content).hash === newest.hash) continue
    if (newest.out) await beginVersion(work, group, newest.number + 1, content, newest.content)
    else if (previous === undefined) await takeIn(work, group, newest, content, null)
    else if (differencesBetween(previous.content, content).length === 0) {
      await keepNewcomers(work, group, newest, previous)
      await dropVersion(work, newest.id)
      await waitAgain(work, group, previous, earlier?.content ?? null)
    } else await takeIn(work, group, newest, content, previous.content)
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
  await tell(work, { group, notice, number }, content, before)
}

async function takeIn(
  work: Work,
  group: string,
  version: Version,
  content: TimetableContent,
  before: TimetableContent | null,
): Promise<void> {
  await work.db
    .updateTable('timetable_version')
    .set({ ...frozen(content), made_at: work.now, made_by: actorOf(work).account })
    .where('id', '=', version.id)
    .execute()
  const notice = await noticeOf(work, version.id)
  // A text that the office wrote itself tells of what was before: it is prepared anew.
  await work.db.deleteFrom('notice_text').where('notice_id', '=', notice).execute()
  await tell(work, { group, notice, number: version.number }, content, before)
}

/** Sets a notice's deadline and its recipients by the sessions that it is about. */
async function tell(
  work: Work,
  { group, notice, number }: { group: string; notice: string; number: number },
  content: TimetableContent,
  before: TimetableContent | null,
): Promise<void> {
  const sessions = toldOf(before, content, work.today)
  await work.db
    .updateTable('notice')
    .set({ due_at: await dueOf(work.db, sessions, work.now), revision: sql`revision + 1` })
    .where('id', '=', notice)
    .execute()
  const audience = await audienceOf(work.db, group, sessions, work.today)
  // Before the first version nobody knows anything: who waits for it is whom it concerns.
  const newcomers =
    before === null ? [] : await newcomersOf(work, { group, notice, number }, content)
  await writeRecipients(work, notice, audience, newcomers)
  await settleUnchanged(work, { group, notice, number }, content, audience)
  await renewOwnDues(work, notice, sessions, audience)
}

/** Who came into the group since, and waits by a version that goes, waits by the one before. */
async function keepNewcomers(
  work: Work,
  group: string,
  { id, number }: Version,
  previous: Version,
): Promise<void> {
  const notice = await noticeOf(work, id)
  const people = await newcomersOf(work, { group, notice, number }, previous.content)
  await moveWaiting(work, { from: notice, to: await noticeOf(work, previous.id) }, people)
}

/** A version that is the newest again has everybody wait for it who would have been told by the one that is gone. */
async function waitAgain(
  work: Work,
  group: string,
  { id, number, content }: Version,
  before: TimetableContent | null,
): Promise<void> {
  const notice = await noticeOf(work, id)
  const sessions = toldOf(before, content, work.today)
  const audience = await audienceOf(work.db, group, sessions, work.today)
  const everybody = [...audience.participants, ...audience.guardians.keys(), ...audience.teachers]
  const { due_at: due } = await work.db
    .selectFrom('notice')
    .select('due_at')
    .where('id', '=', notice)
    .executeTakeFirstOrThrow()
  // Nobody who is put on a notice now can be in time for a deadline that is over.
  const over = due !== null && due <= work.now
  const dueBy = await duesOfNewcomers(work.db, sessions, work.now)
  const byDue = Map.groupBy(new Set(everybody), (person) =>
    over ? dueBy(comesTo(audience, person)) : null,
  )
  for (const [own, people] of byDue) await addRecipients(work, notice, people, own)
  await settleUnchanged(work, { group, notice, number }, content, audience)
}

async function noticeOf(work: Work, version: string): Promise<string> {
  const { id } = await work.db
    .selectFrom('notice')
    .select('id')
    .where('version_id', '=', version)
    .executeTakeFirstOrThrow()
  return id
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

/** The newest version of a group's timetable and the two before; none while it is not published. */
async function newestVersions(work: Work, group: string): Promise<Version[]> {
  const rows = await work.db
    .selectFrom('timetable_version')
    .select(['id', 'number', 'content', 'hash'])
    .select(
      sql<number>`exists (select 1 from notice_recipient
        join notice on notice.id = notice_recipient.notice_id
        where notice.version_id = timetable_version.id and (told_at is not null or given_at is not null))`.as(
        'out',
      ),
    )
    .where('group_id', '=', group)
    .orderBy('number', 'desc')
    .limit(3)
    .execute()
  return rows.map((row) => ({
    ...row,
    content: TimetableContent.parse(JSON.parse(row.content)),
    out: row.out === 1,
  }))
}
