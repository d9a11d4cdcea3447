import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findStandingOf } from '#main/timetable/plan.ts'
import type { TimetableContent } from '#shared/notices/versions.ts'

/** A group's timetable as those who come must know it, as it stands now. */
export async function readContent(db: Kysely<Tables>, group: string): Promise<TimetableContent> {
  const { joiningLink } = await db
    .selectFrom('study_group')
    .select('joining_link as joiningLink')
    .where('id', '=', group)
    .executeTakeFirstOrThrow()
  const standing = await findStandingOf(db, group)
  return standing.map(({ id, day, from, to, kind, mode, room, link, teachers, people, state }) => ({
    id,
    day,
    from,
    to,
    kind,
    mode,
    room,
    link: mode === 'onSite' || link !== '' ? link : joiningLink,
    teachers: [...teachers],
    people: people === null ? null : [...people],
    state,
  }))
}

/** The content as it is kept, with the hash that tells one version from another. */
export function frozen(content: TimetableContent): { content: string; hash: string } {
  const text = JSON.stringify(content)
  return { content: text, hash: hash('sha256', text) }
}
