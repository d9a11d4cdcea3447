import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { SheetCopy } from './collectSheet.ts'
import { namesRestricted } from './withheldPapers.ts'

/** A sheet that was made before, with what a reprint of it says again. */
export interface KnownSheet {
  id: string
  number: string
  contentHash: string
  given: { on: string; preparedBy: { name: string; post: string } }
}

/** The last valid sheet of each of these participants of a group, by person. */
export async function findKnownSheets(
  db: Kysely<Tables>,
  group: string,
  copies: readonly SheetCopy[],
): Promise<ReadonlyMap<string, KnownSheet>> {
  const people = JSON.stringify(copies.map((copy) => copy.person))
  const rows = await db
    .selectFrom('paper')
    .select(['id', 'person_id', 'number', 'content_hash'])
    .select(['issued_on', 'author_name', 'author_post'])
    .where('kind', '=', 'informationSheet')
    .where('state', '=', 'valid')
    // A withheld one made anew would be refused again and again.
    .where(sql<boolean>`not ${namesRestricted}`)
    .where('group_id', '=', group)
    .where(sql<boolean>`person_id in (select value from json_each(${people}))`)
    .orderBy('seq')
    .execute()
  return new Map(
    rows.map((row) => [
      row.person_id ?? '',
      {
        id: row.id,
        number: row.number,
        contentHash: row.content_hash,
        given: { on: row.issued_on, preparedBy: { name: row.author_name, post: row.author_post } },
      },
    ]),
  )
}

/** The sheet that already says what this copy says, if its last one does. */
export function unchangedSheet(
  known: ReadonlyMap<string, KnownSheet>,
  copy: SheetCopy,
): KnownSheet | null {
  const last = known.get(copy.person)
  return last !== undefined && last.contentHash === copy.contentHash ? last : null
}
