import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { incidentScope } from './scope.ts'
import type { SealedRow } from './vault.ts'

/** Somebody's place on an incident, as it is stored; `removed`: they were taken out of it. */
export interface SealedPerson {
  id: string
  removed: boolean
  /** Null where it is gone: what was stored of them can't be read. */
  sealed: SealedRow | null
}

/** Who stands on the incidents that the actor may read, still sealed, by the incidents' ids: read at once. */
export async function findSealedPersons(
  db: Kysely<Tables>,
  actor: Actor,
): Promise<ReadonlyMap<string, SealedPerson[]>> {
  const places = await db
    .selectFrom('incident_person')
    .innerJoin('incident', 'incident.id', 'incident_person.incident_id')
    .select(['incident_person.id', 'incident_person.incident_id'])
    .select('incident_person.removed_at')
    .where(sql<boolean>`${incidentScope(actor)}`)
    .orderBy('incident_person.seq')
    .execute()
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
    .select('incident_person.id as place')
    .where(sql<boolean>`${incidentScope(actor)}`)
    .execute()
  const sealed = new Map(rows.map(({ place, ...row }) => [place, row]))
  const found = new Map<string, SealedPerson[]>()
  for (const { id, incident_id: incident, removed_at: removedAt } of places) {
    const here = found.get(incident) ?? []
    here.push({ id, removed: removedAt !== null, sealed: sealed.get(id) ?? null })
    found.set(incident, here)
  }
  return found
}
