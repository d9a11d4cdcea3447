import type { AdmittedContext } from '#main/calls/context.ts'
import type { Involved, IncidentsOfPerson, PersonIncident } from '#shared/incidents/file.ts'
import { loadFile } from './loadFile.ts'
import { noteReading } from './reading.ts'
import { type LookedInto, seekPerson } from './seekPerson.ts'
import { findAccess } from './standing.ts'
import { seesStatement } from './statementView.ts'

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
    const { parts, unread } = await seenOf(context, one)
    if (unread) unreadable += 1
    if (parts === null) continue
    const incident = await reads
      .selectFrom('incident')
      .select(['id', 'number', 'state', 'occurred_on as occurredOn'])
      .where('id', '=', one.incident)
      .executeTakeFirstOrThrow()
    found.unshift({ ...incident, parts })
  }
  if (looked > 0) await noteReading(context, path.join('.'), {})
  return { incidents: found, unreadable }
}

/** In what parts they stand in an incident, as far as the actor sees it; null: in none. */
async function seenOf(
  context: AdmittedContext,
  { incident, vault, unread, own }: LookedInto,
): Promise<{ parts: Involved['parts'] | null; unread: boolean }> {
  const { services, actor } = context
  const standing = own.filter(({ removed }) => !removed)
  if (standing.length === 0 && !unread) return { parts: null, unread }
  const access = await findAccess(services.reads, incident, actor)
  if (access === null) return { parts: null, unread: false }
  const told = { unread: unread && access.report }
  if (vault === null || standing.length === 0) return { parts: null, ...told }
  if (access.report) return { parts: standing.flatMap(({ parts }) => parts), ...told }
  // Whoever takes explanations knows of those alone whose they take.
  const { statements } = await loadFile(services.reads, vault)
  const seen = standing.filter(({ id }) =>
    statements.some(
      (row) => row.person_id === id && seesStatement(row, { account: actor.account, access }),
    ),
  )
  return { parts: seen.length === 0 ? null : seen.flatMap(({ parts }) => parts), ...told }
}
