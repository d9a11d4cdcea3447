import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Language } from '#shared/people/schema.ts'

/** In which language people are written to; of whom nothing is known, in Latvian. */
export async function findLanguages(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<(id: string) => Language> {
  const { rows } = await sql<{ id: string; language: Language }>`
    select id, language from person where id in ${idList([...new Set(people)])}`.execute(db)
  const found = new Map(rows.map(({ id, language }) => [id, language]))
  return (id) => found.get(id) ?? 'lv'
}
