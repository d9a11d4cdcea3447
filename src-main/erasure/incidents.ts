import { sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { noteReading } from '#main/incidents/reading.ts'
import { incidentScope } from '#main/incidents/scope.ts'
import { seekPerson } from '#main/incidents/seekPerson.ts'
import type { ErasureBlock } from '#shared/erasure/schema.ts'

/** Incidents on which a person stands, as far as whoever asks may read them. */
export interface IncidentsOf {
  blocks: ErasureBlock[]
  /** How many are closed: what was signed in them stays. */
  closed: number
  /** Of how many it can't be read, or not be believed, who stands on them: the person may. */
  unread: number
  /** Numbers of those in which somebody from outside stands who is called as they are. */
  namesakes: string[]
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
  const byId = new Map(incidents.map((row) => [row.id, row]))
  const names: string[] = []
  let [closed, unread] = [0, 0]
  const namesakes: string[] = []
  for await (const found of seekPerson(context, person)) {
    const { incident, own, namesake, unread: isUnread } = found
    const row = byId.get(incident)
    if (own.length === 0 && namesake && row !== undefined) namesakes.push(row.number)
    if (own.length === 0 && isUnread) unread += 1
    if (own.length === 0 || row === undefined) continue
    if (row.closed_at === null || row.held === 1) names.push(row.number)
    else closed += 1
  }
  // Named here, an incident would stand in the journal beside the person: who stands in it is sealed.
  if (incidents.length > 0) await noteReading(context, 'incidents.ofPerson', {})
  const count = names.length
  return {
    blocks: count === 0 ? [] : [{ what: 'incidentRunning', count, names }],
    closed,
    unread,
    namesakes,
  }
}
