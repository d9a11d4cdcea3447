import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { Facts } from '../facts.ts'
import { recordingScope } from '../scope.ts'
import type { WithdrawalDone } from './withdrawalPaper.ts'

/**
 * What became of a request's recording after somebody withdrew, as far as the actor may see it; null
 * where they did not, or nothing has followed yet.
 */
export async function findWithdrawalDone(
  db: Kysely<Tables>,
  { id, events }: Pick<Facts, 'id' | 'events'>,
  person: string,
  actor: Actor,
): Promise<WithdrawalDone | null> {
  const withdrawn = (events.get(person) ?? []).findLast(({ kind }) => kind === 'withdrawn')
  if (withdrawn === undefined) return null
  const row = await db
    .selectFrom('recording')
    .leftJoin('account', 'account.id', 'recording.removed_by')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['deleted_at', 'deletion_method', 'settled_how', 'restricted_why'])
    .select(fullNameOf('person').as('by'))
    .where('request_id', '=', id)
    .where(sql<boolean>`${recordingScope(actor) ?? sql`true`}`)
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.deleted_at !== null) {
    return { kind: 'deleted', at: row.deleted_at, by: row.by ?? '', how: row.deletion_method }
  }
  // How an earlier withdrawal was settled says nothing of one that still waits.
  if (row.restricted_why === 'withdrawal') return null
  return row.settled_how === '' ? null : { kind: 'unrecognisable', how: row.settled_how }
}
