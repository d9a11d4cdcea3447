import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ChangePlace } from '#main/journal/emptyRows.ts'
import { mentions } from '#shared/erasure/rules.ts'
import { findTraces } from './traces.ts'

/**
 * The change rows of saved views whose name or search tells of a person, of views that are gone since
 * as well: no column ties them to anybody. Rows that were emptied before are left out.
 * @returns their places and hashes, in order
 */
export async function findChangesOfViews(
  db: Kysely<Tables>,
  person: string,
): Promise<ChangePlace[]> {
  // An id alone tells nothing, as of the views themselves.
  const words = { ...(await findTraces(db, person)), ids: [] }
  const { rows } = await sql<ChangePlace & { text: string }>`
    select seq, entry, hash,
      json_quote(json_extract(before, '$.name')) || coalesce(json_extract(before, '$.content'), '')
      || json_quote(json_extract(after, '$.name')) || coalesce(json_extract(after, '$.content'), '')
      as text
    from change_row where table_name = 'list_view' and salt is not null order by seq`.execute(db)
  return rows
    .filter(({ text }) => mentions(text, words))
    .map(({ seq, entry, hash }) => ({ seq, entry, hash }))
}
