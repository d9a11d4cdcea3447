import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

/** The newest versions of a timetable that somebody was told of, and that were given out to be told to them; 0 for none. */
export interface Known {
  told: number
  given: number
}

export const knowsNothing: Known = { told: 0, given: 0 }

/** What people know of a group's timetable from the versions before this one, by their ids. */
export async function findKnown(
  db: Kysely<Tables>,
  group: string,
  number: number,
): Promise<Map<string, Known>> {
  const rows = await db
    .selectFrom('notice_recipient')
    .innerJoin('notice', 'notice.id', 'notice_recipient.notice_id')
    .innerJoin('timetable_version', 'timetable_version.id', 'notice.version_id')
    .select(['person_id as person', 'number', 'told_at as told', 'given_at as given'])
    .where('timetable_version.group_id', '=', group)
    .where('timetable_version.number', '<', number)
    .execute()
  const known = new Map<string, Known>()
  for (const row of rows) {
    const before = known.get(row.person) ?? knowsNothing
    known.set(row.person, {
      told: row.told === null ? before.told : Math.max(before.told, row.number),
      given: row.given === null ? before.given : Math.max(before.given, row.number),
    })
  }
  return known
}
