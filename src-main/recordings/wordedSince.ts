import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Language } from '#shared/people/schema.ts'

/**
 * From when on consent forms in a language say what they say now: the last change the office made to
 * them, or when the words of a newer program were first kept. Null where they were never any other.
 * @param wording the sentences of now, which are kept
 */
export async function findWordedSince(
  db: Kysely<Tables>,
  wording: string,
  language: Language,
): Promise<string | null> {
  const { rows: changes } = await sql<{ at: string | null }>`
    select max(journal.at) as at from change_row join journal on journal.seq = change_row.entry
    where change_row.subject >= 'paperText/' and change_row.subject < 'paperText0'
      and change_row.table_name = 'paper_text'
      and json_extract(coalesce(after, before), '$.language') = ${language}
      and json_extract(coalesce(after, before), '$.name') like 'consentForm.%'`.execute(db)
  const { rows: kept } = await sql<{ first: string; other: string | null }>`
    select min(iif(same, kept_at, null)) as first, min(iif(same, null, kept_at)) as other
    from (select each.kept_at,
        json_extract(each.texts, ${`$.${language}`}) = json_extract(now.texts, ${`$.${language}`}) as same
      from recording_wording as now join recording_wording as each
      where now.hash = ${wording})`.execute(db)
  const changed = changes[0]?.at ?? null
  const [words] = kept
  // Other words were kept before: these came later, at the latest when they were kept themselves.
  const replaced =
    words !== undefined && words.other !== null && words.other < words.first ? words.first : null
  return changed === null || (replaced !== null && replaced > changed) ? replaced : changed
}
