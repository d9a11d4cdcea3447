import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { DataCopyRow } from '#shared/privacy/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** The copies made for a request, oldest first. */
export async function findCopies(
  db: Kysely<Tables>,
  request: string,
  actor: Actor,
): Promise<DataCopyRow[]> {
  const rows = await db
    .selectFrom('data_copy')
    .innerJoin('account', 'account.id', 'data_copy.made_by')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select(['data_copy.id', 'data_copy.number', 'data_copy.language', 'data_copy.pages'])
    .select(['data_copy.pdf_sha256 as sha256', 'data_copy.made_at as madeAt'])
    .select(sql<string>`${fullNameOf('person')}`.as('madeBy'))
    .select(
      sql<number>`exists (select 1 from data_copy_key where data_copy_key.copy_id = data_copy.id
        and data_copy_key.account_id = ${actor.account})`.as('readable'),
    )
    .where('data_copy.request_id', '=', request)
    .orderBy('data_copy.seq')
    .execute()
  return rows.map((row) => ({ ...row, readable: row.readable === 1 }))
}
