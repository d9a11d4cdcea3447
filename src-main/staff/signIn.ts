import { sql } from 'kysely'
import type { Services } from '#main/calls/context.ts'
import { CannotWrite } from '#main/database/cannotWrite.ts'
import { instantText } from '#shared/calendar/clock.ts'
import type { SignInAnswer } from '#shared/staff/contract.ts'
import { hasExpired, secondsToWait, waitAfterWrongPasswords } from '#shared/staff/rules.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { openWithKey } from './keys.ts'
import { openWithPassword } from './password.ts'
import { sealForRecovery } from './renewRecovery.ts'
import type { PersonalKeys } from './sessions.ts'
import type { CountedTry } from './unwrittenTries.ts'

type Refused = Extract<SignInAnswer, { ok: false }>
/** `keys`: null while the account has no password of its own yet. `salt`: of what was tried. */
type Opened = { ok: true; actor: Actor; keys: PersonalKeys | null; salt: string }

/**
 * Signs somebody in at a desk: their private key is opened by the password and kept in memory. Who comes
 * back to a screen that they locked themselves does so on a full disk, too: without it nobody could read.
 */
export async function signIn(
  services: Services,
  desk: string,
  account: string,
  password: string,
): Promise<SignInAnswer> {
  const session = services.sessions.at(desk)
  const unlocks = session.kind === 'locked' && session.account === account
  const opened = await tryPassword(services, desk, account, password, unlocks)
  if (!opened.ok) return opened
  if (opened.keys === null) return { ok: false, refusal: { reason: 'invited' } }
  await sealForRecovery(services, account, opened.keys)
  services.sessions.open(desk, opened.actor, opened.keys)
  services.feed.tellDesk(desk, { kind: 'state' })
  return { ok: true }
}

/**
 * Looks at a password (or an invitation's code). Every try is counted before it is looked at, so that
 * tries side by side wait as if they came one by one; a right one clears the count. Deriving takes a
 * moment, in which the account may be closed or get another role or password: it is as it is then.
 * @param unlocks a disk that takes nothing lets the try pass; it is counted in memory then
 * @throws CannotWrite where it does not unlock
 */
export async function tryPassword(
  services: Services,
  desk: string,
  account: string,
  password: string,
  unlocks = false,
): Promise<Opened | Refused> {
  const noted = async (write: Promise<unknown>): Promise<void> => {
    try {
      await write
    } catch (error) {
      if (!unlocks || !(error instanceof CannotWrite)) throw error
    }
  }
  const found = await findAccount(services, account)
  if (found === undefined || found.active === 0) return closed
  const counted = await countTry(services, account, unlocks)
  if (counted.kind === 'wait') {
    return { ok: false, refusal: { reason: 'wait', waitSeconds: counted.seconds } }
  }
  const actor: Actor = { account, person: found.person_id, role: found.role }
  const { password_salt: salt, password_cost: cost, password_hash: verifier } = found
  const sealingKey =
    salt === null || cost === null || verifier === null
      ? null
      : await openWithPassword(password, { salt, cost, verifier })
  if (sealingKey === null || salt === null) {
    await noted(
      services.door.note(
        { kind: 'signIn', action: 'staff.wrongPassword', about: {} },
        { actor, desk },
      ),
    )
    return {
      ok: false,
      refusal: { reason: 'wrongPassword', waitSeconds: waitAfterWrongPasswords(counted.tries) },
    }
  }
  if (hasExpired(found.code_expires_at, services.clock.now().epochMilliseconds)) {
    return { ok: false, refusal: { reason: 'codeExpired' } }
  }
  services.sessions.unwritten.forget(account)
  await noted(
    services.door.aside((db) =>
      db
        .updateTable('credential')
        .set({ failed_tries: 0, blocked_until: null })
        .where('account_id', '=', account)
        .execute(),
    ),
  )
  await noted(
    services.door.note({ kind: 'signIn', action: 'staff.signIn', about: {} }, { actor, desk }),
  )
  const keys = await openKeys(found, sealingKey)
  const now = await findAccount(services, account)
  if (now === undefined || now.active === 0 || now.password_salt !== salt) return closed
  return { ok: true, actor: { account, person: now.person_id, role: now.role }, keys, salt }
}

const closed = { ok: false, refusal: { reason: 'closed' } } as const

/** An account with all that opens it. */
export const findAccount = ({ reads }: Services, account: string) =>
  reads
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['person_id', 'role', 'active', 'password_salt', 'password_cost', 'password_hash'])
    .select(['public_key', 'sealed_private_key', 'sealed_for_recovery', 'code_expires_at'])
    .where('account.id', '=', account)
    .executeTakeFirst()

async function openKeys(
  stored: { public_key: string | null; sealed_private_key: string | null },
  sealingKey: Uint8Array,
): Promise<PersonalKeys | null> {
  const { public_key: publicKey, sealed_private_key: sealed } = stored
  if (publicKey === null || sealed === null) return null
  return {
    publicKey: Buffer.from(publicKey, 'base64'),
    privateKey: await openWithKey(sealed, sealingKey),
  }
}

/**
 * Counts one more try, unless the wait after the wrong ones before is not over.
 * @param unlocks a disk that takes no count has it counted in memory
 */
export async function countTry(
  services: Services,
  account: string,
  unlocks = false,
): Promise<CountedTry> {
  try {
    return await countInFile(services, account)
  } catch (error) {
    if (!unlocks || !(error instanceof CannotWrite)) throw error
  }
  const written = await services.reads
    .selectFrom('credential')
    .select(['failed_tries', 'blocked_until'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const seconds = secondsToWait(written.blocked_until, services.clock.now().epochMilliseconds)
  if (seconds > 0) return { kind: 'wait', seconds }
  return services.sessions.unwritten.count(account, written.failed_tries)
}

function countInFile(services: Services, account: string): Promise<CountedTry> {
  const now = services.clock.now()
  return services.door.aside(async (db) => {
    const before = await db
      .selectFrom('credential')
      .select(['failed_tries', 'blocked_until'])
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    const seconds = secondsToWait(before.blocked_until, now.epochMilliseconds)
    if (seconds > 0) return { kind: 'wait', seconds }
    const tries = before.failed_tries + 1
    const wait = waitAfterWrongPasswords(tries)
    await db
      .updateTable('credential')
      .set({
        failed_tries: sql`failed_tries + 1`,
        blocked_until: wait === 0 ? null : instantText(now.add({ seconds: wait })),
      })
      .where('account_id', '=', account)
      .execute()
    return { kind: 'counted', tries }
  })
}
