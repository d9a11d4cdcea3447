import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { CalendarOf, TimetableSession } from '#shared/timetable/schema.ts'
import { findSessions } from './findSessions.ts'

/** A session with the link it is joined by: its own, or its group's; '' on site. */
export interface OutgoingSession extends TimetableSession {
  joiningLink: string
}

/**
 * The sessions that a timetable which leaves the office is made of, in order of time; cancelled ones too.
 * Who is restricted is not named on it, whoever makes it (GDPR 18).
 */
export async function findOutgoing(
  db: Kysely<Tables>,
  of: CalendarOf,
  actor: Actor,
): Promise<OutgoingSession[]> {
  const sessions = await findSessions(db, of, actor, { viewer: null })
  const groups = await db
    .selectFrom('study_group')
    .select(['id', 'joining_link'])
    .where(sql<boolean>`id in ${idList([...new Set(sessions.map(({ group }) => group.id))])}`)
    .execute()
  const links = new Map(groups.map((group) => [group.id, group.joining_link]))
  return sessions.map((session) => ({
    ...session,
    joiningLink:
      session.mode === 'remote' ? session.link || (links.get(session.group.id) ?? '') : '',
  }))
}
