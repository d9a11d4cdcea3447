import { type RawBuilder, sql } from 'kysely'
import type { Work } from './command.ts'
import type { Tables } from './tables.ts'

/** Many rows by one statement whose text is always the same, so that it is prepared once. */
export async function insertAll(
  work: Pick<Work, 'db'>,
  table: keyof Tables,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const values = sql.join(columns.map((column) => jsonValue(column)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${values} from json_each(${JSON.stringify(rows)})`.execute(work.db)
}

const jsonValue = (column: string): RawBuilder<unknown> => sql`value ->> ${sql.lit(`$.${column}`)}`
