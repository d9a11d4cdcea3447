import { timingSafeEqual } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { v4 } from 'uuid'
import type { AdmittedContext } from '#main/calls/context.ts'
import { type CommandCall, runWithin } from '#main/calls/runCommand.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import { findRecoveryKey } from '#main/staff/credentials.ts'
import { keysFromSeed } from '#main/staff/keys.ts'
import type { PersonalKeys } from '#main/staff/sessions.ts'
import { readCode } from '#main/staff/writtenCode.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { Refusal } from './incidentCommand.ts'
import { tellEnded } from './ended.ts'
import { findSealedParts } from './sealedPart.ts'
import { findStandingAmiss, findStandingAmissOf } from './sealedStanding.ts'
import { type Amiss, findAmiss, findAmissOf, recovery } from './seals.ts'
import { incidentScope } from './scope.ts'
import { proofOf } from './sealing.ts'
import { mendReaders } from './settle.ts'
import { findAccess } from './standing.ts'
import { keysAt, openVault, type Vault } from './vault.ts'

/** Opened before the transaction; what was re-keyed or closed to the actor meanwhile is left alone. */
interface Opened {
  vaults: readonly Vault[]
  proof: string
}

/** What mending answers; `ended`: the accounts whose reading it ended. */
interface Mended {
  sealed: number
  rekeyed: number
  ended: readonly string[]
}

async function mend(work: Work, { vaults }: Opened): Promise<Mended> {
  const mended = { sealed: 0, rekeyed: 0, ended: new Set<string>() }
  for (const [place, vault] of vaults.entries()) {
    if (!(await isOpenStill(work, vault))) continue
    const { sealed, ended } = await mendReaders(work, vault)
    mended.sealed += sealed
    mended.rekeyed += ended.length > 0 ? 1 : 0
    for (const account of ended) mended.ended.add(account)
    await work.pause({ done: place + 1, total: vaults.length })
  }
  return { ...mended, ended: [...mended.ended] }
}

const mendKeys: Command<Opened, Mended, Refusal> = {
  name: 'incidents.mendKeys',
  asked: ({ proof }) => proof,
  run: async (work, opened) => done(await mend(work, opened)),
}

/**
 * The same without anybody's wish. Where nothing was to be mended it leaves no entry: one without records
 * is hidden from nobody, and tells whoever is involved that there is something.
 */
const mendUnasked: Command<Opened, Mended, { reason: 'nothingAmiss' }> = {
  name: mendKeys.name,
  asked: ({ proof }) => proof,
  async run(work, opened) {
    const before = await countChanges(work.db)
    const mended = await mend(work, opened)
    return (await countChanges(work.db)) === before
      ? refuse({ reason: 'nothingAmiss' })
      : done(mended)
  },
}

/** How many rows the connection has changed so far. */
async function countChanges(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ changed: number }>`select total_changes() as changed`.execute(db)
  return rows[0]?.changed ?? 0
}

/** The same for somebody who lost their key: what the recovery key opened is sealed for their new pair. */
const recoverKeys: Command<Opened, Mended, Refusal> = {
  name: 'incidents.recoverKeys',
  asked: ({ proof }) => proof,
  run: async (work, opened) => done(await mend(work, opened)),
}

/**
 * Brings in line who reads these incidents of the actor's, in their name: nobody else can, as what
 * follows from the register and the groups follows from what is sealed.
 * Nothing is written where nothing is amiss any more.
 * @returns whether they are in line now
 */
export async function mendOpened(
  { services, actor, desk }: AdmittedContext,
  vaults: readonly Vault[],
): Promise<boolean> {
  if (vaults.length === 0) return true
  const id = v4()
  const outcome = await services.door.run(mendUnasked, id, { vaults, proof: id }, { actor, desk })
  if (outcome.ok) tellEnded(services, outcome.entry, outcome.value.ended)
  return outcome.ok || outcome.refusal.reason === 'nothingAmiss'
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
  const proof = proofOf(keys.privateKey, 'mendKeys')
  const outcome = await runWithin(mendKeys, { vaults, proof }, call)
  if (!outcome.ok) return outcome
  tellEnded(services, outcome.entry, outcome.value.ended)
  const { sealed, rekeyed } = outcome.value
  return { ...outcome, value: { sealed, rekeyed } }
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
  const proof = proofOf(keys.privateKey, recoveryKey)
  const outcome = await runWithin(recoverKeys, { vaults, proof }, call)
  if (!outcome.ok) return outcome
  tellEnded(services, outcome.entry, outcome.value.ended)
  return { ...outcome, value: { sealed: outcome.value.sealed } }
}

const wrongKey = (why: 'mistyped' | 'wrong') => ({
  ok: false as const,
  refusal: { reason: 'wrongRecoveryKey' as const, why },
})

/** Every incident within the actor's scope that is not read by exactly those who should, opened by a key pair. */
async function openAll(
  { services: { reads }, actor }: AdmittedContext,
  opener: { account: string; keys: PersonalKeys },
): Promise<Vault[]> {
  const vaults: Vault[] = []
  for (const id of await findOwn(reads, actor)) {
    const vault = await openVault(reads, id, opener)
    const { missing, surplus } = await findAllAmiss(reads, id, vault)
    if (vault !== null && (missing || surplus)) vaults.push(vault)
  }
  return vaults
}

/** Whether somebody who should read an incident does not, or the other way about, as far as the opener can tell. */
async function findAllAmiss(
  db: Kysely<Tables>,
  incident: string,
  vault: Vault | null,
): Promise<{ missing: boolean; surplus: boolean }> {
  const seals = await findAmiss(db, incident)
  return togetherOf(seals, vault === null ? undefined : await findStandingAmiss(db, vault))
}

/** What is amiss by the seals and by what is sealed; undefined: that nobody can tell. */
const togetherOf = (
  seals: Amiss | undefined,
  sealed: { missing: boolean; surplus: boolean } | undefined,
): { missing: boolean; surplus: boolean } => ({
  missing:
    seals !== undefined &&
    (seals.missing.length > 0 || seals.beyondRecovery || sealed?.missing === true),
  surplus: seals !== undefined && (seals.surplus.length > 0 || sealed?.surplus === true),
})

const findOwn = async (db: Kysely<Tables>, actor: Actor): Promise<string[]> => {
  const rows = await db
    .selectFrom('incident')
    .select('id')
    .where(incidentScope(actor))
    .orderBy('seq')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * How many incidents of the actor's have readers without a key, or lack one who should be named, and how
 * many are open to who may not read them.
 */
export async function countAmiss(
  context: AdmittedContext,
): Promise<{ missing: number; surplus: number }> {
  const { reads } = context.services
  const incidents = await reads
    .selectFrom('incident')
    .select(['id', 'revision', 'key_version', 'report_id'])
    .where(incidentScope(context.actor))
    .orderBy('seq')
    .execute()
  const seals = await findAmissOf(
    reads,
    incidents.map(({ id }) => id),
  )
  const standings = await findStandingAmissOf(reads, await findSealedParts(context, incidents))
  const amiss = incidents.map(({ id }) => togetherOf(seals.get(id), standings.get(id)))
  return {
    missing: amiss.filter(({ missing }) => missing).length,
    surplus: amiss.filter(({ surplus }) => surplus).length,
  }
}
