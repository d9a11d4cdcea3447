import { type RawBuilder, sql } from 'kysely'
import type { Work } from './command.ts'
import type { Tables } from './tables.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * Many rows by one statement, which is prepared once. What is the same in all of them is bound as it
 * is: reading a wide row out of JSON costs more than inserting it.
 */
export async function insertAll(
  work: Pick<Work, 'db'>,
  table: keyof Tables,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  const differing = columns.filter((column) => rows.some((row) => row[column] !== first[column]))
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const values = sql.join(
    columns.map((column) =>
      differing.includes(column)
        ? jsonValue(differing.indexOf(column))
        : sql`${first[column] ?? null}`,
    ),
  )
  const read = rows.map((row) => differing.map((column) => row[column]))
  await sql`insert into ${sql.table(table)} (${names})
    select ${values} from json_each(${JSON.stringify(read)})`.execute(work.db)
}

const jsonValue = (place: number): RawBuilder<unknown> => sql`value ->> ${sql.lit(place)}`
