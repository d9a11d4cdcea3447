import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { PaperSubject } from './tablePapers.ts'

/** A paper that was made before, with what a reprint of it says again. */
export interface KnownPaper {
  id: string
  number: string
  contentHash: string
  given: { on: string; preparedBy: { name: string; post: string } }
}

/** The last valid paper of a kind and language about the same thing; null where there is none. */
export async function findLastPaper(
  db: Kysely<Tables>,
  { kind, group, loan, delivery, language, period }: PaperSubject,
): Promise<KnownPaper | null> {
  const row = await db
    .selectFrom('paper')
    .select(['id', 'number', 'content_hash', 'issued_on', 'author_name', 'author_post'])
    .where('kind', '=', kind)
    .where((where) => {
      if (delivery !== undefined) return where('delivery_id', '=', delivery)
      return loan === undefined ? where('group_id', '=', group) : where('loan_id', '=', loan)
    })
    .where('language', '=', language)
    .where('from_day', 'is', period?.from ?? null)
    .where('until_day', 'is', period?.until ?? null)
    .where('state', '=', 'valid')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined
    ? null
    : {
        id: row.id,
        number: row.number,
        contentHash: row.content_hash,
        given: { on: row.issued_on, preparedBy: { name: row.author_name, post: row.author_post } },
      }
}
