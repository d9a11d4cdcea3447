import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { incidentScope } from './scope.ts'
import type { SealedRow } from './vault.ts'

/** Somebody's place on an incident, as it is stored; `removed`: they were taken out of it. */
export interface SealedPerson {
  id: string
  removed: boolean
  sealed: SealedRow
}

/** Who stands on the incidents that the actor may read, still sealed, by the incidents' ids: read at once. */
export async function findSealedPersons(
  db: Kysely<Tables>,
  actor: Actor,
): Promise<ReadonlyMap<string, SealedPerson[]>> {
  const rows = await db
    .selectFrom('incident_person')
    .innerJoin('incident', 'incident.id', 'incident_person.incident_id')
    .innerJoin('incident_sealed', (join) =>
      join
        .onRef('incident_sealed.id', '=', 'incident_person.sealed_id')
        .onRef('incident_sealed.incident_id', '=', 'incident_person.incident_id'),
    )
    .leftJoin('incident_cipher', 'incident_cipher.sealed_id', 'incident_sealed.id')
    .selectAll('incident_sealed')
    .select('incident_cipher.bytes')
    .select(['incident_person.id as place', 'incident_person.removed_at'])
    .where(sql<boolean>`${incidentScope(actor)}`)
    .orderBy('incident_person.seq')
    .execute()
  const found = rows.map(({ place, removed_at: removedAt, ...sealed }) => ({
    id: place,
    removed: removedAt !== null,
    sealed,
  }))
  return Map.groupBy(found, ({ sealed }) => sealed.incident_id)
}
