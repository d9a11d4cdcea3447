import type { Kysely } from 'kysely'
import type { CommandDoor } from '#main/database/door.ts'
import type { Tables } from '#main/database/tables.ts'
import { openSealed } from './keys.ts'
import type { PersonalKeys } from './sessions.ts'
import { writeCode } from './writtenCode.ts'

const nameFor = (account: string): string => `recoverySeedFor:${account}`

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
  try {
    return writeCode(await openSealed(waiting.value, keys))
  } catch {
    // Sealed for a key pair that a reset has replaced since: nobody can read it any more.
    return null
  }
}

/** It is on paper: the office forgets it. */
export async function forgetWaitingRecovery(door: CommandDoor, account: string): Promise<void> {
  await door.aside(async (db) => {
    await db.deleteFrom('office_secret').where('name', '=', nameFor(account)).execute()
  })
}
