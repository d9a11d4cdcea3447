import type { Kysely } from 'kysely'
import type { CommandDoor } from '#main/database/door.ts'
import type { Tables } from '#main/database/tables.ts'
import { openSealed } from './keys.ts'
import type { PersonalKeys } from './sessions.ts'
import { writeCode } from './writtenCode.ts'

const prefix = 'recoverySeedFor:'
const nameFor = (account: string): string => `${prefix}${account}`

/**
 * The recovery key until whoever set the office up has it on paper, sealed for them: a window that was
 * lost before it was printed shows it again. After that the office keeps its public half only.
 */
export const waitingRecovery = (
  account: string,
  sealedSeed: string,
): { name: string; value: string } => ({ name: nameFor(account), value: sealedSeed })

/** The recovery key as it is written down, where this person still has to; null otherwise. */
export async function findWaitingRecovery(
  db: Kysely<Tables>,
  account: string,
  keys: PersonalKeys,
): Promise<string | null> {
  const waiting = await db
    .selectFrom('office_secret')
    .select('value')
    .where('name', '=', nameFor(account))
    .executeTakeFirst()
  if (waiting === undefined) return null
  const seed = await openWith(waiting.value, keys)
  return seed === null ? null : writeCode(seed)
}

/** Null where it was sealed for a key pair that a reset has replaced since: nobody can read it any more. */
async function openWith(sealed: string, keys: PersonalKeys): Promise<Uint8Array | null> {
  try {
    return await openSealed(sealed, keys)
  } catch {
    return null
  }
}

/**
 * The recovery key while it is not on paper and can't be read any more, by the names under which it waits:
 * the pair of whoever had to print it was replaced, or they are director no more. Empty where nothing is lost.
 * @param account who asks, by whose keys their own is tried
 */
export async function findLostRecovery(
  db: Kysely<Tables>,
  account: string,
  keys: PersonalKeys,
): Promise<string[]> {
  const waiting = await db
    .selectFrom('office_secret')
    .select(['name', 'value'])
    .where('name', 'like', `${prefix}%`)
    .execute()
  const lost: string[] = []
  for (const { name, value } of waiting) {
    const isLost =
      name === nameFor(account)
        ? (await openWith(value, keys)) === null
        : !(await mayStillPrint(db, name.slice(prefix.length)))
    if (isLost) lost.push(name)
  }
  return lost
}

/** Whether somebody is director and signs in with a pair; that it is the one of then only they can tell. */
async function mayStillPrint(db: Kysely<Tables>, account: string): Promise<boolean> {
  const found = await db
    .selectFrom('account')
    .innerJoin('credential', 'credential.account_id', 'account.id')
    .select('account.id')
    .where('account.id', '=', account)
    .where('account.role', '=', 'director')
    .where('account.active', '=', 1)
    .where('credential.public_key', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}

/** It is on paper: the office forgets it. */
export async function forgetWaitingRecovery(door: CommandDoor, account: string): Promise<void> {
  await door.aside(async (db) => {
    await db.deleteFrom('office_secret').where('name', '=', nameFor(account)).execute()
  })
}
