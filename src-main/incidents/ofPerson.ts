import { setImmediate } from 'node:timers/promises'
import type { AdmittedContext } from '#main/calls/context.ts'
import { mergedIds } from '#main/people/mergedIds.ts'
import type { Involved, PersonIncident } from '#shared/incidents/file.ts'
import { loadFile } from './loadFile.ts'
import { noteReading, vaultFor } from './reading.ts'
import { incidentScope } from './scope.ts'
import { findSealedPersons, type SealedPerson } from './sealedPersons.ts'
import { findAccess } from './standing.ts'
import { seesStatement } from './statementView.ts'
import { PersonContent } from './contents.ts'
import { read, type Vault } from './vault.ts'

/** Incidents opened before others get their turn: each takes a key to be opened, and what it seals. */
const portion = 10

/**
 * The incidents in which a person stands, the newest first, of those the actor may read and as far as
 * they see who stands in them. Who stands in one is sealed: it is read with the actor's keys, and what
 * they can't open is not told of. It is noted as a look at the list is, without the person or an incident:
 * side by side in the journal they would tell who stands in it.
 */
export async function findIncidentsOfPerson(
  context: AdmittedContext,
  person: string,
  path: readonly string[],
): Promise<PersonIncident[]> {
  const { services, actor } = context
  const { reads } = services
  const rows = await reads
    .selectFrom('incident')
    .select(['id', 'number', 'state', 'occurred_on'])
    .where(incidentScope(actor))
    .orderBy('seq', 'desc')
    .execute()
  // A report names somebody as they were known on that day, though two entries were made one since.
  const ids = new Set(await mergedIds(reads, person))
  const persons = await findSealedPersons(reads, actor)
  const found: PersonIncident[] = []
  for (const [place, { id, number, state, occurred_on: occurredOn }] of rows.entries()) {
    if (place % portion === portion - 1) await setImmediate()
    const parts = await partsIn(context, { id, persons: persons.get(id) ?? [] }, ids)
    if (parts === null) continue
    found.push({ id, number, state, occurredOn, parts })
  }
  if (rows.length > 0) await noteReading(context, path.join('.'), {})
  return found
}

/** In what parts they stand in an incident, as far as the actor sees it; null: in none. */
async function partsIn(
  context: AdmittedContext,
  { id: incident, persons }: { id: string; persons: readonly SealedPerson[] },
  ids: ReadonlySet<string>,
): Promise<Involved['parts'] | null> {
  const { services, actor } = context
  const vault = await vaultFor(context, incident)
  if (vault === null) return null
  const own = opened(persons, vault).filter(
    ({ who }) => who.kind === 'known' && ids.has(who.person),
  )
  if (own.length === 0) return null
  const access = await findAccess(services.reads, incident, actor)
  if (access === null) return null
  if (access.report) return own.flatMap(({ parts }) => parts)
  // Whoever takes explanations knows of those alone whose they take.
  const { statements } = await loadFile(services.reads, vault)
  const seen = own.filter(({ id }) =>
    statements.some(
      (row) => row.person_id === id && seesStatement(row, { account: actor.account, access }),
    ),
  )
  return seen.length === 0 ? null : seen.flatMap(({ parts }) => parts)
}

/** Who stands in an incident, without those who were taken out of it; nothing else of it is opened. */
const opened = (persons: readonly SealedPerson[], vault: Vault) =>
  persons.flatMap(({ id, removed, sealed }) => {
    const content = removed ? null : read(PersonContent, vault.open(sealed))
    return content === null ? [] : [{ ...content, id }]
  })
