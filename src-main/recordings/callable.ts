import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'

/** Somebody by name, and where to call them; '' where the office has no phone. */
export interface Callable {
  id: string
  name: string
  phone: string
}

/** Names and phones of people. */
export async function findCallable(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<(id: string) => Callable> {
  const { rows } = await sql<Callable>`
    select id, ${fullNameOf('person')} as name, first_phone as phone from person
    where id in ${idList([...new Set(people)])}`.execute(db)
  const found = new Map(rows.map((row) => [row.id, row]))
  return (id) => found.get(id) ?? { id, name: '', phone: '' }
}
