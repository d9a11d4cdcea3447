import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Invariant } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { clashesOf } from './clashes.ts'
import { findStanding } from './plan.ts'

/** No teacher, room or group has two planned sessions at the same time. */
export const sessionsDoNotClash: Invariant = {
  tables: ['session', 'session_teacher', 'session_person'],
  async findViolation({ db }, rows) {
    const ids = await touchedSessions(db, rows)
    const [clash] = await clashesOf(db, await findStanding(db, ids))
    return clash === undefined
      ? null
      : { rule: 'sessionsDoNotClash', subject: `session/${clash.other.id}` }
  },
}

/** Planned sessions lie within their group's dates. */
export const sessionsWithinDates: Invariant = {
  tables: ['session', 'study_group'],
  async findViolation({ db }, rows) {
    const outside = await db
      .selectFrom('session')
      .innerJoin('study_group', 'study_group.id', 'session.group_id')
      .select('session.id')
      .where('session.state', '=', 'planned')
      .where(
        sql<boolean>`(session.id in ${idList(rows.get('session') ?? [])}
          or study_group.id in ${idList(rows.get('study_group') ?? [])})`,
      )
      .where(
        sql<boolean>`(session.day < study_group.starts_on or session.day > study_group.ends_on)`,
      )
      .executeTakeFirst()
    return outside === undefined
      ? null
      : { rule: 'sessionsWithinDates', subject: `session/${outside.id}` }
  },
}

async function touchedSessions(
  db: Kysely<Tables>,
  rows: ReadonlyMap<string, readonly string[]>,
): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select id from session where id in ${idList(rows.get('session') ?? [])}
    union select session_id from session_teacher where id in ${idList(rows.get('session_teacher') ?? [])}
    union select session_id from session_person where id in ${idList(rows.get('session_person') ?? [])}`.execute(
    db,
  )
  return found.rows.map(({ id }) => id)
}
