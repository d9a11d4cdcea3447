import type { AdmittedContext } from '#main/calls/context.ts'
import type { Access } from '#shared/incidents/access.ts'
import type { Involved, IncidentsOfPerson, PersonIncident } from '#shared/incidents/file.ts'
import { personsFor, stateFor } from './asFiled.ts'
import { loadFile } from './loadFile.ts'
import { noteReading } from './reading.ts'
import { type LookedInto, seekPerson } from './seekPerson.ts'
import { findAccess } from './standing.ts'

/**
 * The incidents in which a person stands, the newest first, of those the actor may read and as far as
 * they see who stands in them. Of how many that could not be read is said as well, to whoever sees the
 * report of it: the person may stand in them. It is noted as a look at the list is, without the person or
 * an incident: side by side in the journal they would tell who stands in it.
 */
export async function findIncidentsOfPerson(
  context: AdmittedContext,
  person: string,
  path: readonly string[],
): Promise<IncidentsOfPerson> {
  const { reads } = context.services
  const found: PersonIncident[] = []
  let [looked, unreadable] = [0, 0]
  for await (const one of seekPerson(context, person)) {
    looked += 1
    const { parts, unread, access } = await seenOf(context, one)
    if (unread) unreadable += 1
    if (parts === null || access === null) continue
    const incident = await reads
      .selectFrom('incident')
      .select(['id', 'number', 'state', 'occurred_on as occurredOn'])
      .where('id', '=', one.incident)
      .executeTakeFirstOrThrow()
    found.unshift({ ...incident, state: stateFor(incident.state, access), parts })
  }
  if (looked > 0) await noteReading(context, path.join('.'), {})
  return { incidents: found, unreadable }
}

/** In what parts they stand in an incident, as far as the actor sees it; null: in none. */
async function seenOf(
  context: AdmittedContext,
  { incident, vault, unread, own }: LookedInto,
): Promise<{ parts: Involved['parts'] | null; unread: boolean; access: Access | null }> {
  const { services, actor } = context
  if (own.length === 0 && !unread) return { parts: null, unread, access: null }
  const access = await findAccess(services.reads, incident, actor)
  if (access === null) return { parts: null, unread: false, access }
  const told = { unread: unread && access.report, access }
  if (vault === null || own.length === 0) return { parts: null, ...told }
  const standing = own.filter(({ removed }) => !removed)
  const seen = access.file
    ? standing
    : // Whoever filed it knows of whom they named, and whoever takes explanations of whose they take.
      personsFor(await loadFile(services.reads, vault), { account: actor.account, access }).filter(
        ({ id, who }) => who.kind === 'known' && own.some((place) => place.id === id),
      )
  return { parts: seen.length === 0 ? null : seen.flatMap(({ parts }) => parts), ...told }
}
