import { sql } from 'kysely'
import type { Services } from '#main/calls/context.ts'
import { instantText } from '#shared/calendar/clock.ts'
import type { SignInAnswer } from '#shared/staff/contract.ts'
import { waitAfterWrongPasswords } from '#shared/staff/rules.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { openWithKey } from './keys.ts'
import { openWithPassword } from './password.ts'

type Refused = Extract<SignInAnswer, { ok: false }>
type Opened = { ok: true; actor: Actor; sealingKey: Uint8Array; invited: boolean }

/** Signs somebody in at a desk: their private key is opened by the password and kept in memory. */
export async function signIn(
  services: Services,
  desk: string,
  account: string,
  password: string,
): Promise<SignInAnswer> {
  const opened = await tryPassword(services, desk, account, password)
  if (!opened.ok) return opened
  if (opened.invited) return { ok: false, refusal: { reason: 'invited' } }
  const credential = await services.reads
    .selectFrom('credential')
    .select(['public_key', 'sealed_private_key'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  services.sessions.open(desk, opened.actor, {
    publicKey: Buffer.from(credential.public_key ?? '', 'base64'),
    privateKey: await openWithKey(credential.sealed_private_key ?? '', opened.sealingKey),
  })
  services.feed.tellDesk(desk, { kind: 'state' })
  return { ok: true }
}

/**
 * Looks at a password (or an invitation's code). Every try is counted before it is looked at, so that
 * tries side by side wait as if they came one by one; a right one clears the count.
 */
export async function tryPassword(
  services: Services,
  desk: string,
  account: string,
  password: string,
): Promise<Opened | Refused> {
  const found = await services.reads
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select(['person_id', 'role', 'active', 'password_salt', 'password_cost', 'password_hash'])
    .select('public_key')
    .where('account.id', '=', account)
    .executeTakeFirst()
  if (found === undefined || found.active === 0) {
    return { ok: false, refusal: { reason: 'closed' } }
  }
  const counted = await countTry(services, account)
  if (counted.kind === 'wait') {
    return { ok: false, refusal: { reason: 'wait', waitSeconds: counted.seconds } }
  }
  const actor: Actor = { account, person: found.person_id, role: found.role }
  const { password_salt: salt, password_cost: cost, password_hash: verifier } = found
  const sealingKey =
    salt === null || cost === null || verifier === null
      ? null
      : await openWithPassword(password, { salt, cost, verifier })
  if (sealingKey === null) {
    await services.door.note(
      { kind: 'signIn', action: 'staff.wrongPassword', about: {} },
      { actor, desk },
    )
    return {
      ok: false,
      refusal: { reason: 'wrongPassword', waitSeconds: waitAfterWrongPasswords(counted.tries) },
    }
  }
  await services.door.aside((db) =>
    db
      .updateTable('credential')
      .set({ failed_tries: 0, blocked_until: null })
      .where('account_id', '=', account)
      .execute(),
  )
  await services.door.note({ kind: 'signIn', action: 'staff.signIn', about: {} }, { actor, desk })
  return { ok: true, actor, sealingKey, invited: found.public_key === null }
}

async function countTry(
  services: Services,
  account: string,
): Promise<{ kind: 'wait'; seconds: number } | { kind: 'counted'; tries: number }> {
  const now = services.clock.now()
  return services.door.aside(async (db) => {
    const before = await db
      .selectFrom('credential')
      .select(['failed_tries', 'blocked_until'])
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    if (before.blocked_until !== null && instantText(now) < before.blocked_until) {
      const until = Date.parse(before.blocked_until)
      return { kind: 'wait', seconds: Math.ceil((until - now.epochMilliseconds) / 1000) }
    }
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
