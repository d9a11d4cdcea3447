import { timingSafeEqual } from 'node:crypto'
import { v4 } from 'uuid'
import type { Services } from '#main/calls/context.ts'
import { CannotWrite } from '#main/database/cannotWrite.ts'
import type { SignInAnswer } from '#shared/staff/contract.ts'
import { waitAfterWrongPasswords } from '#shared/staff/rules.ts'
import { findRecoveryKey, sealCredential } from './credentials.ts'
import { keysFromSeed, openSealed } from './keys.ts'
import { recoverPassword } from './own.ts'
import type { PersonalKeys } from './sessions.ts'
import { countTry, findAccount } from './signIn.ts'
import { readCode } from './writtenCode.ts'

interface Recovery {
  account: string
  /** As it was typed from the printed sheet. */
  recoveryKey: string
  password: string
}

/**
 * A forgotten password: whoever holds the office's recovery key opens the key pair that was sealed
 * for it, seals it anew under a password of their choice, and is signed in. Every try is counted with
 * those of the password before it is looked at; a slip of the pen, which the key itself tells, is
 * none. A right key that opens nothing of this account is answered as a wrong one.
 */
export async function recover(
  services: Services,
  desk: string,
  { account, recoveryKey, password }: Recovery,
): Promise<SignInAnswer> {
  const seed = readCode(recoveryKey, 32)
  if (seed === null) return { ok: false, refusal: { reason: 'mistyped' } }
  const found = await findAccount(services, account)
  if (found === undefined || found.active === 0) {
    return { ok: false, refusal: { reason: 'closed' } }
  }
  const counted = await countTry(services, account)
  if (counted.kind === 'wait') {
    return { ok: false, refusal: { reason: 'wait', waitSeconds: counted.seconds } }
  }
  const actor = { account, person: found.person_id, role: found.role }
  const officeKey = await findRecoveryKey(services.reads)
  const keys = await openWithSeed(found, seed, officeKey)
  if (keys === null || found.password_salt === null) {
    await services.door.note(
      { kind: 'signIn', action: 'staff.wrongRecoveryKey', about: {} },
      { actor, desk },
    )
    const waitSeconds = waitAfterWrongPasswords(counted.tries)
    return { ok: false, refusal: { reason: 'wrongKey', waitSeconds } }
  }
  const credential = await sealCredential(password, keys, officeKey, services.passwordCost)
  const set = await services.door.run(
    recoverPassword,
    v4(),
    { credential, replaces: found.password_salt },
    { actor, desk },
  )
  if (!set.ok) {
    if (set.refusal.reason === 'cannotWrite') throw new CannotWrite(set.refusal.why)
    if (set.refusal.reason !== 'replacedMeanwhile') throw new Error(set.refusal.reason)
    return { ok: false, refusal: { reason: 'closed' } }
  }
  // Whoever is signed in by the password that was forgotten need not be its owner.
  for (const other of services.sessions.endAll(account)) {
    services.feed.tellDesk(other, { kind: 'state' })
  }
  // Deriving takes a moment, in which the account may be closed or get another role.
  const now = await findAccount(services, account)
  if (now === undefined || now.active === 0) return { ok: false, refusal: { reason: 'closed' } }
  services.sessions.open(desk, { account, person: now.person_id, role: now.role }, keys)
  services.feed.tellDesk(desk, { kind: 'state' })
  return { ok: true }
}

/** The key pair that was sealed for the office's recovery key; null where this is not that key, or nothing was. */
async function openWithSeed(
  { public_key: publicKey, sealed_for_recovery: sealed }: SealedKeys,
  seed: Uint8Array,
  officeKey: Uint8Array,
): Promise<PersonalKeys | null> {
  const recovery = await keysFromSeed(seed)
  if (!timingSafeEqual(recovery.publicKey, officeKey)) return null
  if (publicKey === null || sealed === null) return null
  return {
    publicKey: new Uint8Array(Buffer.from(publicKey, 'base64')),
    privateKey: await openSealed(sealed, recovery),
  }
}

interface SealedKeys {
  public_key: string | null
  sealed_for_recovery: string | null
}
