import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { PersonContent } from '#main/incidents/contents.ts'
import { noteReading, vaultFor } from '#main/incidents/reading.ts'
import { incidentScope } from '#main/incidents/scope.ts'
import { findSealedPersons, type SealedPerson } from '#main/incidents/sealedPersons.ts'
import { read } from '#main/incidents/vault.ts'
import { mergedIds } from '#main/people/mergedIds.ts'
import type { ErasureBlock } from '#shared/erasure/schema.ts'

/** Incidents opened before others get their turn. */
const portion = 10

/** Incidents on which a person stands, as far as whoever asks may read them. */
export interface IncidentsOf {
  blocks: ErasureBlock[]
  /** How many are closed: what was signed in them stays. */
  closed: number
}

/**
 * Seeks a person in incidents. Who stands on one is sealed: it is read with the key of whoever asks,
 * and of an incident that they may not read nothing is told.
 */
export async function findIncidentsOf(
  context: AdmittedContext,
  person: string,
): Promise<IncidentsOf> {
  const incidents = await context.services.reads
    .selectFrom('incident')
    .select(['id', 'number', 'closed_at'])
    .select(
      sql<number>`exists (select 1 from legal_hold where legal_hold.incident_id = incident.id
        and legal_hold.released_on is null)`.as('held'),
    )
    .where(incidentScope(context.actor))
    .orderBy('seq')
    .execute()
  const ids = new Set(await mergedIds(context.services.reads, person))
  const persons = await findSealedPersons(context.services.reads, context.actor)
  const names: string[] = []
  let closed = 0
  for (const [place, { id, number, closed_at, held }] of incidents.entries()) {
    if (place % portion === portion - 1) await setImmediate()
    if (!(await standsOn(context, { id, persons: persons.get(id) ?? [] }, ids))) continue
    if (closed_at === null || held === 1) names.push(number)
    else closed += 1
  }
  // Named here, an incident would stand in the journal beside the person: who stands in it is sealed.
  if (incidents.length > 0) await noteReading(context, 'incidents.ofPerson', {})
  const count = names.length
  return { blocks: count === 0 ? [] : [{ what: 'incidentRunning', count, names }], closed }
}

/** Whether they stand on an incident, or did. */
async function standsOn(
  context: AdmittedContext,
  { id, persons }: { id: string; persons: readonly SealedPerson[] },
  ids: ReadonlySet<string>,
): Promise<boolean> {
  const vault = await vaultFor(context, id)
  if (vault === null) return false
  return persons.some(({ sealed }) => {
    const content = read(PersonContent, vault.open(sealed))
    return content?.who.kind === 'known' && ids.has(content.who.person)
  })
}
