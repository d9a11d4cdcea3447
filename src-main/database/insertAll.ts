import { CompiledQuery } from 'kysely'
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
  const same = columns.filter((column) => !differing.includes(column))
  const values = columns.map((column) =>
    differing.includes(column) ? `value ->> ${differing.indexOf(column)}` : '?',
  )
  const read = rows.map((row) => differing.map((column) => row[column]))
  const text = `insert into "${table}" ("${columns.join('", "')}")
    select ${values.join(', ')} from json_each(?)`
  const bound = [...same.map((column) => first[column] ?? null), JSON.stringify(read)]
  await work.db.executeQuery(CompiledQuery.raw(text, bound))
}
