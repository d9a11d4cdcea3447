import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import type { Tables } from '#main/database/tables.ts'
import { newKey, openSalted, seal, withoutSalt } from '#main/incidents/sealing.ts'
import { keysAt } from '#main/incidents/vault.ts'
import { openSealed, sealFor } from '#main/staff/keys.ts'

/** A copy's files sealed, and its key for each director who signs in. */
export interface SealedCopy {
  pdf: Uint8Array
  json: Uint8Array
  keys: readonly { account: string; sealedKey: string }[]
}

const placeOf = (number: string, kind: 'pdf' | 'json'): string => `data_copy/${number}/${kind}`

/**
 * Seals what a copy says: it may hold items of incidents, of which no plain text is ever stored. Who
 * becomes director later, or lost their key pair, makes the copy anew.
 */
export async function sealCopy(
  db: Kysely<Tables>,
  number: string,
  { pdf, json }: { pdf: Uint8Array; json: Uint8Array },
): Promise<SealedCopy> {
  const key = newKey()
  const directors = await db
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['account.id', 'credential.public_key'])
    .where('account.role', '=', 'director')
    .where('account.active', '=', 1)
    .orderBy('account.id')
    .execute()
  const keys: { account: string; sealedKey: string }[] = []
  for (const { id, public_key: publicKey } of directors) {
    if (publicKey === null) continue
    keys.push({ account: id, sealedKey: await sealFor(key, Buffer.from(publicKey, 'base64')) })
  }
  return {
    pdf: seal(key, placeOf(number, 'pdf'), pdf).bytes,
    json: seal(key, placeOf(number, 'json'), json).bytes,
    keys,
  }
}

/** A file of a copy as it was made; null: not sealed for the actor's present keys, or not what was kept. */
export async function openCopyFile(
  { services, actor, desk }: AdmittedContext,
  { id, copy, as }: { id: string; copy: string; as: 'pdf' | 'json' },
): Promise<File | null> {
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
  return new File([new Uint8Array(bytes)], `${row.number}.${as}`, {
    type: as === 'pdf' ? 'application/pdf' : 'application/json',
  })
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
