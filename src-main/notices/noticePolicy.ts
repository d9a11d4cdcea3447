import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import { newcomerDue, noticeDue, type NoticePolicy } from '#shared/notices/rules.ts'
import type { AnnouncedSession } from '#shared/notices/versions.ts'

/**
 * What the office has settled about telling, with its moved days where they apply. Read where it is stored:
 * the settings set deadlines anew by it.
 */
async function findNoticePolicy(db: Kysely<Tables>): Promise<NoticePolicy> {
  const policy = await db
    .selectFrom('policy')
    .select(['notice_deadline', 'notice_time', 'moved_days_apply'])
    .executeTakeFirstOrThrow()
  const movedDays =
    policy.moved_days_apply === 1
      ? await db.selectFrom('moved_day').select(['from_day as from', 'to_day as to']).execute()
      : []
  return { deadline: policy.notice_deadline, time: policy.notice_time, movedDays }
}

/**
 * Until when those who come must know of these sessions: the first of them that is still to begin
 * decides. Null where all have begun: there is nothing left to be in time for.
 */
export async function dueOf(
  db: Kysely<Tables>,
  sessions: readonly AnnouncedSession[],
  now: string,
): Promise<string | null> {
  const policy = await findNoticePolicy(db)
  return (
    stillToBegin(sessions, now)
      .map((session) => noticeDue(session, policy))
      .toSorted()
      .at(0) ?? null
  )
}

/**
 * The same for those who come into the group now: what they could not be in time for is not asked.
 * @returns what finds the deadline of somebody by the sessions they come to; null where all have begun
 */
export async function duesOfNewcomers(
  db: Kysely<Tables>,
  sessions: readonly AnnouncedSession[],
  now: string,
): Promise<(comesTo: (session: AnnouncedSession) => boolean) => string | null> {
  const policy = await findNoticePolicy(db)
  const dues = stillToBegin(sessions, now).map((session) => ({
    session,
    due: newcomerDue(session, policy, now),
  }))
  return (comesTo) =>
    dues
      .filter(({ session }) => comesTo(session))
      .map(({ due }) => due)
      .toSorted()
      .at(0) ?? null
}

/** The sessions that have not begun by an instant (UTC text). */
export const stillToBegin = (
  sessions: readonly AnnouncedSession[],
  now: string,
): AnnouncedSession[] =>
  sessions.filter(({ day, from }) => instantText(rigaInstant(day, from)) > now)
