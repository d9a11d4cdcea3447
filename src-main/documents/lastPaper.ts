import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { PaperSubject } from './tablePapers.ts'
import { namesRestricted } from './withheldPapers.ts'

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
  subject: PaperSubject,
): Promise<KnownPaper | null> {
  const { group, loan, delivery } = subject
  const row = await papersOf(db, subject)
    .where((where) => {
      if (delivery !== undefined) return where('delivery_id', '=', delivery)
      return loan === undefined ? where('group_id', '=', group) : where('loan_id', '=', loan)
    })
    .executeTakeFirst()
  return row === undefined ? null : knownPaper(row)
}

/**
 * The last valid paper of a kind that says exactly this: where many of a kind are about one group, the
 * last of them is no measure.
 */
export async function findSamePaper(
  db: Kysely<Tables>,
  subject: PaperSubject,
  contentHash: string,
): Promise<KnownPaper | null> {
  const row = await papersOf(db, subject)
    .where('group_id', subject.group === null ? 'is' : '=', subject.group)
    .where('person_id', subject.person === null ? 'is' : '=', subject.person)
    .where('content_hash', '=', contentHash)
    .executeTakeFirst()
  return row === undefined ? null : knownPaper(row)
}

const papersOf = (db: Kysely<Tables>, { kind, language, period }: PaperSubject) =>
  db
    .selectFrom('paper')
    .select(['id', 'number', 'content_hash', 'issued_on', 'author_name', 'author_post'])
    .where('kind', '=', kind)
    .where('language', '=', language)
    .where('from_day', 'is', period?.from ?? null)
    .where('until_day', 'is', period?.until ?? null)
    .where('state', '=', 'valid')
    // A withheld one made anew would be refused again and again.
    .where(sql<boolean>`not ${namesRestricted}`)
    .orderBy('seq', 'desc')
    .limit(1)

const knownPaper = (row: {
  id: string
  number: string
  content_hash: string
  issued_on: string
  author_name: string
  author_post: string
}): KnownPaper => ({
  id: row.id,
  number: row.number,
  contentHash: row.content_hash,
  given: { on: row.issued_on, preparedBy: { name: row.author_name, post: row.author_post } },
})
