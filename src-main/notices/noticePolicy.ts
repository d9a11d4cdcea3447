import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findDays } from '#main/settings/days.ts'
import { findPolicies } from '#main/settings/policies.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import { newcomerDue, noticeDue, type NoticePolicy } from '#shared/notices/rules.ts'
import type { AnnouncedSession } from '#shared/notices/versions.ts'

/** What the office has settled about telling, with its moved days where they apply. */
async function findNoticePolicy(db: Kysely<Tables>): Promise<NoticePolicy> {
  const { noticeDeadline, noticeTime, movedDaysApply } = await findPolicies(db)
  const movedDays = movedDaysApply ? (await findDays(db)).moved : []
  return { deadline: noticeDeadline, time: noticeTime, movedDays }
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

/** The same for who comes into the group now: what they could not be in time for is not asked. */
export async function dueOfNewcomer(
  db: Kysely<Tables>,
  sessions: readonly AnnouncedSession[],
  now: string,
): Promise<string | null> {
  const policy = await findNoticePolicy(db)
  return (
    stillToBegin(sessions, now)
      .map((session) => newcomerDue(session, policy, now))
      .toSorted()
      .at(0) ?? null
  )
}

const stillToBegin = (sessions: readonly AnnouncedSession[], now: string): AnnouncedSession[] =>
  sessions.filter(({ day, from }) => instantText(rigaInstant(day, from)) > now)
