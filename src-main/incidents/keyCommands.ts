import { timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { AdmittedContext } from '#main/calls/context.ts'
import { type CommandCall, runWithin } from '#main/calls/runCommand.ts'
import { type Command, done } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findRecoveryKey } from '#main/staff/credentials.ts'
import { keysFromSeed } from '#main/staff/keys.ts'
import type { PersonalKeys } from '#main/staff/sessions.ts'
import { readCode } from '#main/staff/writtenCode.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { Refusal } from './incidentCommand.ts'
import { findAmiss, mendSeals, recovery } from './seals.ts'
import { incidentScope } from './scope.ts'
import { proofOf } from './sealing.ts'
import { findAccess } from './standing.ts'
import { openVault, type Vault } from './vault.ts'
import { keysAt } from './vault.ts'

/** Opened before the transaction; what was re-keyed or closed to the actor meanwhile is left alone. */
interface Opened {
  vaults: readonly Vault[]
  proof: string
}

const mendKeys: Command<Opened, { sealed: number; rekeyed: number }, Refusal> = {
  name: 'incidents.mendKeys',
  asked: ({ proof }) => proof,
  async run(work, { vaults }) {
    let sealed = 0
    let rekeyed = 0
    for (const [place, vault] of vaults.entries()) {
      if (!(await isOpenStill(work, vault))) continue
      const mended = await mendSeals(work, vault)
      sealed += mended.sealed
      rekeyed += mended.ended.length > 0 ? 1 : 0
      await work.pause({ done: place + 1, total: vaults.length })
    }
    return done({ sealed, rekeyed })
  },
}

/** The same for somebody who lost their key: what the recovery key opened is sealed for their new pair. */
const recoverKeys: Command<Opened, { sealed: number }, Refusal> = {
  name: 'incidents.recoverKeys',
  asked: ({ proof }) => proof,
  async run(work, opened) {
    const mended = await mendKeys.run(work, opened)
    return mended.ok ? done({ sealed: mended.value.sealed }) : mended
  },
}

async function isOpenStill(
  work: { db: Kysely<Tables>; actor: Actor | null },
  vault: Vault,
): Promise<boolean> {
  if (work.actor === null) return false
  const row = await work.db
    .selectFrom('incident')
    .select('key_version')
    .where('id', '=', vault.incident)
    .executeTakeFirst()
  const access = await findAccess(work.db, vault.incident, work.actor)
  return row?.key_version === vault.version && access !== null
}

/** Gives keys to whoever may read and has none; of incidents that the actor opens. */
export async function runMendKeys(
  call: CommandCall<object>,
): Promise<Outcome<{ sealed: number; rekeyed: number }, Refusal>> {
  const { services, actor, desk } = call.context
  const keys = keysAt(services, desk)
  if (keys === null) return { ok: false, refusal: { reason: 'noKey' } }
  const vaults = await openAll(call.context, { account: actor.account, keys })
  return runWithin(mendKeys, { vaults, proof: proofOf(keys.privateKey, 'mendKeys') }, call)
}

/** Opens with the office's recovery key what the actor may read and can't. */
export async function runRecoverKeys(
  call: CommandCall<{ recoveryKey: string }>,
): Promise<Outcome<{ sealed: number }, Refusal>> {
  const { services, desk } = call.context
  const keys = keysAt(services, desk)
  if (keys === null) return { ok: false, refusal: { reason: 'noKey' } }
  const { recoveryKey } = call.input.payload
  const seed = readCode(recoveryKey, 32)
  if (seed === null) return wrongKey('mistyped')
  const recovered = await keysFromSeed(seed)
  const own = await findRecoveryKey(services.reads)
  if (!timingSafeEqual(recovered.publicKey, own)) {
    const { actor } = call.context
    await services.door.note(
      { kind: 'denied', action: 'incidents.recoverKeys', about: {} },
      { actor, desk },
    )
    return wrongKey('wrong')
  }
  const vaults = await openAll(call.context, { account: recovery, keys: recovered })
  return runWithin(recoverKeys, { vaults, proof: proofOf(keys.privateKey, recoveryKey) }, call)
}

const wrongKey = (why: 'mistyped' | 'wrong') => ({
  ok: false as const,
  refusal: { reason: 'wrongRecoveryKey' as const, why },
})

/** Every incident within the actor's scope whose key is not where it should be, opened by a key pair. */
async function openAll(
  { services: { reads }, actor }: AdmittedContext,
  opener: { account: string; keys: PersonalKeys },
): Promise<Vault[]> {
  const vaults: Vault[] = []
  for (const id of await findAmissOf(reads, actor)) {
    const vault = await openVault(reads, id, opener)
    if (vault !== null) vaults.push(vault)
  }
  return vaults
}

async function findAmissOf(db: Kysely<Tables>, actor: Actor): Promise<string[]> {
  const found: string[] = []
  for (const id of await findOwn(db, actor)) {
    const { missing, surplus, beyondRecovery } = await findAmiss(db, id)
    if (beyondRecovery || missing.length + surplus.length > 0) found.push(id)
  }
  return found
}

const findOwn = async (db: Kysely<Tables>, actor: Actor): Promise<string[]> => {
  const rows = await db
    .selectFrom('incident')
    .select('id')
    .where(incidentScope(actor))
    .orderBy('seq')
    .execute()
  return rows.map(({ id }) => id)
}

/** How many incidents of the actor's have readers without a key, and how many keys with who may not read. */
export async function countAmiss(
  db: Kysely<Tables>,
  actor: Actor,
): Promise<{ missing: number; surplus: number }> {
  const count = { missing: 0, surplus: 0 }
  for (const id of await findOwn(db, actor)) {
    const { missing, surplus, beyondRecovery } = await findAmiss(db, id)
    if (beyondRecovery || missing.length > 0) count.missing += 1
    if (surplus.length > 0) count.surplus += 1
  }
  return count
}
