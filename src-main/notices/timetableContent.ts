import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import type { TimetableContent } from '#shared/notices/versions.ts'

const Ids = z.array(z.string())

/** A group's timetable as those who come must know it, as it stands now. */
export async function readContent(db: Kysely<Tables>, group: string): Promise<TimetableContent> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('study_group', 'study_group.id', 'session.group_id')
    .selectAll('session')
    .select([
      'study_group.joining_link',
      sql<string>`(select json_group_array(person_id order by position) from session_teacher
        where session_id = session.id)`.as('teachers'),
      sql<string>`(select json_group_array(person_id order by person_id) from session_person
        where session_id = session.id)`.as('people'),
    ])
    .where('session.group_id', '=', group)
    .orderBy('session.day')
    .orderBy('session.starts_at')
    .orderBy('session.seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    from: row.starts_at,
    to: row.ends_at,
    kind: row.kind,
    mode: row.mode,
    room: row.room,
    link: row.mode === 'onSite' || row.link !== '' ? row.link : row.joining_link,
    teachers: Ids.parse(JSON.parse(row.teachers)),
    people: row.own_people === 1 ? Ids.parse(JSON.parse(row.people)) : null,
    state: row.state,
  }))
}

/** The content as it is kept, with the hash that tells one version from another. */
export function frozen(content: TimetableContent): { content: string; hash: string } {
  const text = JSON.stringify(content)
  return { content: text, hash: hash('sha256', text) }
}
