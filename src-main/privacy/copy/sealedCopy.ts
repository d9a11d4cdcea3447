import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import type { Tables } from '#main/database/tables.ts'
import { newKey, openSalted, seal, withoutSalt } from '#main/incidents/sealing.ts'
import { findAccess } from '#main/incidents/standing.ts'
import { keysAt } from '#main/incidents/vault.ts'
import { openSealed, sealFor } from '#main/staff/keys.ts'
import { DataCopy } from '#shared/privacy/copy.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** A copy's files sealed, and its key for each director who signs in. */
export interface SealedCopy {
  pdf: Uint8Array
  json: Uint8Array
  keys: readonly { account: string; sealedKey: string }[]
}

const placeOf = (number: string, kind: 'pdf' | 'json'): string => `data_copy/${number}/${kind}`

/**
 * Seals what a copy says: it may hold items of incidents, of which no plain text is ever stored. Only a
 * director who reads all of each of those incidents gets its key. Another gets a key of nothing: that
 * theirs is not there would tell anybody who looks into the file that this person stands in an incident
 * with that director. Who becomes director later, or lost their key pair, makes the copy anew.
 * @param incidents those whose items it holds
 */
export async function sealCopy(
  db: Kysely<Tables>,
  { number, incidents }: { number: string; incidents: readonly string[] },
  { pdf, json }: { pdf: Uint8Array; json: Uint8Array },
): Promise<SealedCopy> {
  const key = newKey()
  const directors = await db
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'account.person_id', 'credential.public_key'])
    .where('account.role', '=', 'director')
    .where('account.active', '=', 1)
    .orderBy('account.id')
    .execute()
  const keys: { account: string; sealedKey: string }[] = []
  for (const { id, person_id: person, public_key: publicKey } of directors) {
    if (publicKey === null) continue
    const reads = await readsWhole(db, incidents, { account: id, person, role: 'director' })
    const sealedKey = await sealFor(reads ? key : newKey(), Buffer.from(publicKey, 'base64'))
    keys.push({ account: id, sealedKey })
  }
  return {
    pdf: seal(key, placeOf(number, 'pdf'), pdf).bytes,
    json: seal(key, placeOf(number, 'json'), json).bytes,
    keys,
  }
}

async function readsWhole(
  db: Kysely<Tables>,
  incidents: readonly string[],
  actor: Actor,
): Promise<boolean> {
  for (const incident of new Set(incidents)) {
    const access = await findAccess(db, incident, actor)
    if (access === null || !access.file) return false
  }
  return true
}

interface WhichCopy {
  /** The request it was made for. */
  id: string
  copy: string
}

/**
 * A file of a copy as it was made; null: not sealed for the actor's present keys, not what was kept, or
 * with items of an incident that the actor does not read whole any more.
 */
export async function openCopyFile(
  context: AdmittedContext,
  { as, ...which }: WhichCopy & { as: 'pdf' | 'json' },
): Promise<File | null> {
  const json = await openSound(context, { ...which, as: 'json' })
  if (json === null || !(await readsItemsOf(context, json.bytes))) return null
  const opened = as === 'json' ? json : await openSound(context, { ...which, as })
  if (opened === null) return null
  return new File([new Uint8Array(opened.bytes)], `${opened.number}.${as}`, {
    type: as === 'pdf' ? 'application/pdf' : 'application/json',
  })
}

/** Whether the actor could open it now. */
export async function mayOpenCopy(context: AdmittedContext, which: WhichCopy): Promise<boolean> {
  const json = await openSound(context, { ...which, as: 'json' })
  return json !== null && (await readsItemsOf(context, json.bytes))
}

async function openSound(
  { services, actor, desk }: AdmittedContext,
  { id, copy, as }: WhichCopy & { as: 'pdf' | 'json' },
): Promise<{ number: string; bytes: Uint8Array } | null> {
  const keys = keysAt(services, desk)
  const row = await services.reads
    .selectFrom('data_copy')
    .innerJoin('data_copy_sealed', 'data_copy_sealed.copy_id', 'data_copy.id')
    .innerJoin('data_copy_key', 'data_copy_key.copy_id', 'data_copy.id')
    .select(['data_copy.number', 'data_copy.pdf_sha256', 'data_copy.json_sha256'])
    .select(['data_copy_sealed.bytes', 'data_copy_key.sealed_key'])
    .where('data_copy.id', '=', copy)
    .where('data_copy.request_id', '=', id)
    .where('data_copy_sealed.kind', '=', as)
    .where('data_copy_key.account_id', '=', actor.account)
    .executeTakeFirst()
  if (keys === null || row === undefined) return null
  const key = await openKey(row.sealed_key, keys)
  const salted = key === null ? null : openSalted(key, placeOf(row.number, as), row.bytes)
  if (salted === null) return null
  const bytes = withoutSalt(salted)
  if (hash('sha256', bytes) !== (as === 'pdf' ? row.pdf_sha256 : row.json_sha256)) return null
  return { number: row.number, bytes }
}

/** Whether the actor still reads whole each incident of which the copy holds something: it names them. */
async function readsItemsOf(
  { services: { reads }, actor }: AdmittedContext,
  json: Uint8Array,
): Promise<boolean> {
  const { areas } = DataCopy.parse(JSON.parse(Buffer.from(json).toString('utf8')))
  const numbers = new Set(
    areas
      .filter(({ area }) => area === 'incidents')
      .flatMap(({ records }) => records.flat())
      .flatMap(({ key, value }) => (key === 'incident' ? [value] : [])),
  )
  if (numbers.size === 0) return true
  const found = await reads
    .selectFrom('incident')
    .select('id')
    .where('number', 'in', [...numbers])
    .execute()
  const ids = found.map(({ id }) => id)
  return ids.length === numbers.size && readsWhole(reads, ids, actor)
}

async function openKey(
  sealed: string,
  keys: NonNullable<ReturnType<typeof keysAt>>,
): Promise<Uint8Array | null> {
  try {
    return await openSealed(sealed, keys)
  } catch {
    return null
  }
}
