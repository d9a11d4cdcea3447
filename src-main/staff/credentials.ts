import type { Kysely } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tables } from '#main/database/tables.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { codeExpiresAt } from '#shared/staff/rules.ts'
import { makeKeys, sealFor, sealWithKey } from './keys.ts'
import { derivePassword } from './password.ts'
import type { PersonalKeys } from './sessions.ts'
import type { StaffTables } from './tables.ts'

/** What is stored of a password or an invitation. */
export type Credential = Omit<StaffTables['credential'], 'account_id'>

const recoveryName = 'recoveryPublicKey'

/** The office's recovery key, as far as the office keeps it: its public half. */
export async function findRecoveryKey(db: Kysely<Tables>): Promise<Uint8Array> {
  const secret = await db
    .selectFrom('office_secret')
    .select('value')
    .where('name', '=', recoveryName)
    .executeTakeFirstOrThrow()
  return Buffer.from(secret.value, 'base64')
}

export const recoverySecret = (publicKey: Uint8Array): { name: string; value: string } => ({
  name: recoveryName,
  value: Buffer.from(publicKey).toString('base64'),
})

/**
 * A password of one's own with a new key pair: its private half sealed by the password, and once
 * more for the recovery key.
 */
export async function makeCredential(
  password: string,
  recoveryKey: Uint8Array,
  cost: number,
): Promise<{ stored: Credential; keys: PersonalKeys }> {
  const keys = await makeKeys()
  return { stored: await sealCredential(password, keys, recoveryKey, cost), keys }
}

/** The same key pair under another password. */
export async function sealCredential(
  password: string,
  keys: PersonalKeys,
  recoveryKey: Uint8Array,
  cost: number,
): Promise<Credential> {
  const derived = await derivePassword(password, cost)
  return {
    password_salt: derived.salt,
    password_cost: derived.cost,
    password_hash: derived.verifier,
    public_key: Buffer.from(keys.publicKey).toString('base64'),
    sealed_private_key: await sealWithKey(keys.privateKey, derived.sealingKey),
    sealed_for_recovery: await sealFor(keys.privateKey, recoveryKey),
    failed_tries: 0,
    blocked_until: null,
    code_expires_at: null,
  }
}

/**
 * A code told by the director: it opens nothing, it only lets its owner choose a password.
 * @param now when it is told, as the office's clock has it
 */
export async function invitationCredential(
  code: string,
  cost: number,
  now: Temporal.Instant,
): Promise<Credential> {
  const derived = await derivePassword(code, cost)
  return {
    password_salt: derived.salt,
    password_cost: derived.cost,
    password_hash: derived.verifier,
    public_key: null,
    sealed_private_key: null,
    sealed_for_recovery: null,
    failed_tries: 0,
    blocked_until: null,
    code_expires_at: instantText(codeExpiresAt(now)),
  }
}
