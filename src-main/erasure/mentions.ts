import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findName, nameStems } from '#shared/erasure/nameForms.ts'
import type { Mention } from '#shared/erasure/schema.ts'
import { type TextPlace, textPlaces } from './mentionPlaces.ts'

/** So many are told with their words; the count tells of the rest. */
const mostMentions = 100

/** Rows walked over between two pauses, in which others are answered: a query keeps its thread. */
const rowsAtOnce = 2000

const letOthersIn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export interface FoundMentions {
  first: Mention[]
  count: number
}

/**
 * Texts of others in which a person may be named, by every form of their names: what an erasure can't
 * take, and whoever asks for it decides about. Looked for outside of any transaction.
 */
export async function findMentions(db: Kysely<Tables>, person: string): Promise<FoundMentions> {
  const stems = await stemsOf(db, person)
  const found: FoundMentions = { first: [], count: 0 }
  if (stems.length === 0) return found
  for (const place of textPlaces) {
    await lookInto(db, place, { person, stems, found })
    await letOthersIn()
  }
  return found
}

async function stemsOf(db: Kysely<Tables>, person: string): Promise<string[]> {
  const now = await db
    .selectFrom('person')
    .select(['given_name as givenName', 'family_name as familyName', 'dative'])
    .where('id', '=', person)
    .executeTakeFirst()
  if (now === undefined) return []
  const former = await db
    .selectFrom('former_name')
    .select(['given_name as givenName', 'family_name as familyName'])
    .where('person_id', '=', person)
    .execute()
  return nameStems([now, ...former], now.dative)
}

async function lookInto(
  db: Kysely<Tables>,
  { place, table, columns, id, own }: TextPlace,
  { person, stems, found }: { person: string; stems: readonly string[]; found: FoundMentions },
): Promise<void> {
  const text = sql.join(
    columns.map((column) => sql`coalesce(${sql.ref(column)}, '')`),
    sql` || char(10) || `,
  )
  const like = sql.join(
    stems.map((stem) => sql`${text} like ${patternOf(stem)}`),
    sql` or `,
  )
  for (let after = 0; ;) {
    const piece = await sql<{ last: number | null; rows: number }>`
      select max(row) as last, count(*) as rows from (select rowid as row from ${sql.table(table)}
      where rowid > ${after} order by rowid limit ${rowsAtOnce})`.execute(db)
    const { last, rows: walked } = piece.rows[0] ?? { last: null, rows: 0 }
    if (last === null) return
    const { rows } = await sql<{ id: string; text: string }>`
      select ${id} as id, ${text} as text from ${sql.table(table)}
      where rowid > ${after} and rowid <= ${last} and not (${own(person)}) and (${like})
      order by rowid`.execute(db)
    for (const row of rows) {
      const excerpt = findName(row.text, stems)
      if (excerpt === null) continue
      found.count += 1
      if (found.first.length < mostMentions) found.first.push({ place, id: row.id, excerpt })
    }
    if (walked < rowsAtOnce) return
    after = last
    await letOthersIn()
  }
}

/** SQLite folds neither case nor diacritics: only letters that Latvian never marks are compared there. */
const patternOf = (stem: string): string => `%${stem.replaceAll(/[^bdfhjmptvwxy]/gu, '_')}%`
