import type { AdmittedContext } from '#main/calls/context.ts'
import { loadFile } from '#main/incidents/loadFile.ts'
import { noteReading, vaultFor } from '#main/incidents/reading.ts'
import { incidentScope } from '#main/incidents/scope.ts'
import type { ErasureBlock } from '#shared/erasure/schema.ts'

/**
 * Incidents under way on which the person stands. Who that is stands sealed: it is read with the key
 * of whoever asks, and of an incident that they may not read nothing is told.
 */
export async function findIncidentBlocks(
  context: AdmittedContext,
  person: string,
): Promise<ErasureBlock[]> {
  const { reads } = context.services
  const running = await reads
    .selectFrom('incident')
    .select(['id', 'number'])
    .where('closed_at', 'is', null)
    .where(incidentScope(context.actor))
    .execute()
  const names: string[] = []
  for (const { id, number } of running) {
    const vault = await vaultFor(context, id)
    if (vault === null) continue
    const { persons } = await loadFile(reads, vault)
    const stands = persons.some(({ who }) => who.kind === 'known' && who.person === person)
    if (!stands) continue
    await noteReading(context, 'erasure.preview', { incident: id })
    names.push(number)
  }
  return names.length === 0 ? [] : [{ what: 'incidentRunning', count: names.length, names }]
}
