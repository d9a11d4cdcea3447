import { setImmediate } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { PersonalKeys } from '#main/staff/sessions.ts'
import { isInvolved } from '#shared/incidents/involvement.ts'
import type { ReportInput } from '#shared/incidents/schema.ts'
import { PersonContent, ReportContent } from './contents.ts'
import { findSealedOf, findVaults, keysAt, read, type Vault } from './vault.ts'

/** Incidents looked into before others get their turn: each takes a key to be opened, and what it seals. */
const portion = 20

/** What is sealed of who should read an incident. */
export interface SealedPart {
  /**
   * Who stands in it, but of whom nothing can be read. `was`: the id under which the file knows them, null
   * for somebody from outside.
   */
  places: readonly { id: string; involved: boolean; was: string | null }[]
  /** Where it happened; null where the report can't be read. */
  report: Pick<ReportInput, 'group' | 'session'> | null
}

/** An incident as far as what is sealed of it is remembered. */
interface Standing {
  id: string
  revision: number
  key_version: number
  report_id: string
}

interface Remembered extends Pick<Standing, 'revision' | 'key_version'> {
  part: SealedPart
}

/**
 * What was opened by somebody's keys, by incident: it changes by steps about the incident alone. It goes
 * with the keys, when the desk is locked.
 */
const remembered = new WeakMap<PersonalKeys, ReadonlyMap<string, Remembered>>()

/** What is sealed of who should read one incident. */
export async function openSealedPart(db: Kysely<Tables>, vault: Vault): Promise<SealedPart> {
  const { report_id: report } = await db
    .selectFrom('incident')
    .select('report_id')
    .where('id', '=', vault.incident)
    .executeTakeFirstOrThrow()
  const persons = await db
    .selectFrom('incident_person')
    .select(['id', 'sealed_id'])
    .where('incident_id', '=', vault.incident)
    .where('removed_at', 'is', null)
    .execute()
  return openPart(db, vault, { report, persons })
}

/**
 * The same of all these, by their ids, as far as the actor's keys open them; what was opened before and has
 * not changed since is not opened again.
 */
export async function findSealedParts(
  context: AdmittedContext,
  incidents: readonly Standing[],
): Promise<ReadonlyMap<string, SealedPart>> {
  const { services, actor, desk } = context
  const { reads } = services
  const keys = keysAt(services, desk)
  if (keys === null) return new Map()
  const before = remembered.get(keys) ?? new Map<string, Remembered>()
  const now = new Map<string, Remembered>()
  const ownSeals = await findOwnSeals(reads, actor.account, keys)
  const vaultOf = await findVaults(context)
  const personsOf = await findPlaces(
    reads,
    incidents.map(({ id }) => id),
  )
  let opened = 0
  for (const { id, revision, key_version, report_id: report } of incidents) {
    if (!ownSeals.has(id)) continue
    const known = before.get(id)
    if (known?.revision === revision && known.key_version === key_version) {
      now.set(id, known)
      continue
    }
    opened += 1
    if (opened % portion === 0) await setImmediate()
    const vault = await vaultOf(id)
    if (vault === null) continue
    const part = await openPart(reads, vault, { report, persons: personsOf.get(id) ?? [] })
    now.set(id, { revision, key_version, part })
  }
  remembered.set(keys, now)
  return new Map([...now].map(([id, { part }]) => [id, part]))
}

async function openPart(
  db: Kysely<Tables>,
  vault: Vault,
  { report, persons }: { report: string; persons: readonly { id: string; sealed_id: string }[] },
): Promise<SealedPart> {
  const ids = [report, ...persons.map(({ sealed_id }) => sealed_id)]
  const sealed = new Map(
    (await findSealedOf(db, vault.incident, ids)).map((row) => [row.id, row] as const),
  )
  const open = (id: string) => {
    const row = sealed.get(id)
    return row === undefined ? undefined : vault.open(row)
  }
  const said = read(ReportContent, open(report))
  return {
    places: persons.flatMap(({ id, sealed_id }) => {
      const content = read(PersonContent, open(sealed_id))
      if (content === null) return []
      const was = content.who.kind === 'known' ? content.who.person : null
      return [{ id, involved: isInvolved(content.parts), was }]
    }),
    report: said === null ? null : { group: said.group, session: said.session },
  }
}

async function findOwnSeals(
  db: Kysely<Tables>,
  account: string,
  { publicKey }: PersonalKeys,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('incident_seal')
    .select('incident_id')
    .where('account_id', '=', account)
    .where('public_key', '=', Buffer.from(publicKey).toString('base64'))
    .execute()
  return new Set(rows.map(({ incident_id: incident }) => incident))
}

async function findPlaces(
  db: Kysely<Tables>,
  incidents: readonly string[],
): Promise<ReadonlyMap<string, { id: string; sealed_id: string }[]>> {
  const rows = await db
    .selectFrom('incident_person')
    .select(['id', 'incident_id', 'sealed_id'])
    .where('incident_id', 'in', sql<string>`${idList(incidents)}`)
    .where('removed_at', 'is', null)
    .execute()
  return Map.groupBy(rows, (row) => row.incident_id)
}
