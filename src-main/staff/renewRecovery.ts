import { randomBytes } from 'node:crypto'
import { v4 } from 'uuid'
import type { AdmittedContext, Services } from '#main/calls/context.ts'
import { CannotWrite } from '#main/database/cannotWrite.ts'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { RenewAnswer } from '#shared/staff/contract.ts'
import { findRecoveryKey, recoverySecret } from './credentials.ts'
import { keysFromSeed, sealFor } from './keys.ts'
import type { PersonalKeys } from './sessions.ts'
import { findLostRecovery, waitingRecovery } from './waitingRecovery.ts'

interface Renewal {
  account: string
  /** The names under which the one that nobody can read waits. */
  lost: readonly string[]
  publicKey: Uint8Array
  /** The new key, sealed for whoever makes it until it is on paper. */
  sealedSeed: string
  /** The maker's own pair, sealed for it. */
  sealedOwn: string
}

/**
 * A new recovery key in the place of one that nobody can read. The pairs of others are sealed for it when
 * their passwords open them next, incidents when whoever reads them opens one.
 */
const renewRecovery: Command<Renewal, object, { reason: 'notLost' } | CommonRefusal> = {
  name: 'staff.renewRecoveryKey',
  async run(work, { account, lost, publicKey, sealedSeed, sealedOwn }) {
    const gone = await work.db
      .deleteFrom('office_secret')
      .where('name', 'in', lost)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) return refuse({ reason: 'notLost' })
    const { name, value } = recoverySecret(publicKey)
    await work.db.updateTable('office_secret').set({ value }).where('name', '=', name).execute()
    await work.db.insertInto('office_secret').values(waitingRecovery(account, sealedSeed)).execute()
    // What is sealed for the lost key opens with none.
    await work.db.updateTable('credential').set({ sealed_for_recovery: null }).execute()
    await work.db
      .updateTable('credential')
      .set({ sealed_for_recovery: sealedOwn })
      .where('account_id', '=', account)
      .execute()
    return done({})
  },
}

/** Makes a new recovery key where the one before can't be read by anybody; the office then shows it until it is on paper. */
export async function renewRecoveryKey({
  services,
  actor,
  desk,
}: AdmittedContext): Promise<RenewAnswer> {
  const notLost = { ok: false, refusal: { reason: 'notLost' } } as const
  const session = services.sessions.at(desk)
  if (session.kind !== 'open') return notLost
  // Those of the session are wiped if the desk locks meanwhile: a pair of zeros must not be sealed.
  const keys: PersonalKeys = {
    publicKey: session.keys.publicKey,
    privateKey: Uint8Array.from(session.keys.privateKey),
  }
  try {
    const lost = await findLostRecovery(services.reads, actor.account, keys)
    if (lost.length === 0) return notLost
    const seed = randomBytes(32)
    const { publicKey } = await keysFromSeed(seed)
    const renewal: Renewal = {
      account: actor.account,
      lost,
      publicKey,
      sealedSeed: await sealFor(seed, keys.publicKey),
      sealedOwn: await sealFor(keys.privateKey, publicKey),
    }
    // Whoever has left meanwhile is shown no key, and it would wait for them.
    if (services.sessions.at(desk) !== session) return notLost
    const made = await services.door.run(renewRecovery, v4(), renewal, { actor, desk })
    if (!made.ok) {
      if (made.refusal.reason === 'cannotWrite') throw new CannotWrite(made.refusal.why)
      if (made.refusal.reason !== 'notLost') throw new Error(made.refusal.reason)
      return notLost
    }
  } finally {
    keys.privateKey.fill(0)
  }
  services.feed.tellAll({ kind: 'state' })
  // The office may be closing; where no copy can be made, the screen of backups says so.
  void backUpAnew(services).catch(() => undefined)
  return { ok: true }
}

/** What lies at the second place is sealed for the lost key: a copy that the new one opens goes there now. */
async function backUpAnew({ backups, backupPost }: Services): Promise<void> {
  await backups.make()
  await backupPost.deliverNow()
}

/**
 * Seals somebody's pair for the office's recovery key where it is not: the key was made anew since. It
 * waits for the next time where the disk takes nothing.
 */
export async function sealForRecovery(
  { reads, door }: Services,
  account: string,
  keys: PersonalKeys,
): Promise<void> {
  const stored = await reads
    .selectFrom('credential')
    .select('sealed_for_recovery')
    .where('account_id', '=', account)
    .executeTakeFirst()
  if (stored === undefined || stored.sealed_for_recovery !== null) return
  const sealed = await sealFor(keys.privateKey, await findRecoveryKey(reads))
  try {
    await door.aside((db) =>
      db
        .updateTable('credential')
        .set({ sealed_for_recovery: sealed })
        .where('account_id', '=', account)
        // Another pair may have been chosen meanwhile.
        .where('public_key', '=', Buffer.from(keys.publicKey).toString('base64'))
        .execute(),
    )
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error
  }
}
