import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Visit } from '#shared/visits/schema.ts'

/** Visits as lists and their pane show them, in any order. */
export async function findVisits(db: Kysely<Tables>, ids: readonly string[]): Promise<Visit[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('visit')
    .leftJoin('person', 'person.id', 'visit.person_id')
    .leftJoin('person as host', 'host.id', 'visit.agreed_with')
    .select(['visit.id', 'visit.person_id', 'visit.visitor', 'visit.day', 'visit.purpose'])
    .select(['visit.starts_at', 'visit.ends_at', 'visit.agreed_with', 'visit.agreed_channel'])
    .select(['visit.state', 'visit.note', 'visit.revision'])
    .select([
      fullNameOf('person').as('person_name'),
      sql<string>`coalesce(person.first_phone, '')`.as('phone'),
      fullNameOf('host').as('host_name'),
    ])
    .where(sql<boolean>`visit.id in ${idList(ids)}`)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    phone: row.phone,
    visitor: row.visitor,
    day: row.day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    purpose: row.purpose,
    agreedWith: row.agreed_with,
    agreedWithName: row.host_name,
    agreedChannel: row.agreed_channel,
    state: row.state,
    note: row.note,
    revision: row.revision,
  }))
}
