import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { withdrawalsOf } from '#shared/recordings/consent.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { Facts } from '../facts.ts'
import { recordingScope } from '../scope.ts'
import { findSettlement } from '../settlements.ts'
import type { WithdrawalDone } from './withdrawalPaper.ts'

/**
 * What became of a request's recording after somebody withdrew, as far as the actor may see it: how this
 * withdrawal was settled, whatever others wait, or that nothing is left. Null where they did not, or
 * nothing has followed yet.
 */
export async function findWithdrawalDone(
  db: Kysely<Tables>,
  { id, events }: Pick<Facts, 'id' | 'events'>,
  person: string,
  actor: Actor,
): Promise<WithdrawalDone | null> {
  const withdrawals = withdrawalsOf(events.get(person) ?? [])
  if (withdrawals.length === 0) return null
  const row = await db
    .selectFrom('recording')
    .leftJoin('account', 'account.id', 'recording.removed_by')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['recording.id', 'deleted_at', 'deletion_method'])
    .select(fullNameOf('person').as('by'))
    .where('request_id', '=', id)
    .where(sql<boolean>`${recordingScope(actor) ?? sql`true`}`)
    .executeTakeFirst()
  if (row === undefined) return null
  for (const { seq } of withdrawals) {
    const settled = await findSettlement(db, { event: seq, recording: row.id })
    if (settled !== null) return { kind: 'unrecognisable', ...settled }
  }
  return row.deleted_at === null
    ? null
    : { kind: 'deleted', at: row.deleted_at, by: row.by ?? '', how: row.deletion_method }
}
