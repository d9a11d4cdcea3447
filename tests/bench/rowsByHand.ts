import Sqlite, { type Statement } from 'better-sqlite3'
import { z } from 'zod'
import { openForReading, openForWriting } from '#main/database/connections.ts'

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const Changed = z.array(z.object({ table_name: z.string(), row_id: z.string() }))

/**
 * A copy of an office's file, opened as the office opens its own, into which rows that a command wrote
 * are written again with plain prepared statements: the least a command can cost.
 */
export interface RowsByHand {
  /** Reads what an entry wrote, and gives back the work of writing and committing the same rows. */
  prepare(entry: number): () => void
  close(): void
}

/** @param file of an office in which nobody writes just now */
export async function copyOfOffice(file: string): Promise<RowsByHand> {
  const source = openForReading(file)
  const copyFile = `${file}.byhand`
  const snapshot = new Sqlite(file, { readonly: true })
  await snapshot.backup(copyFile)
  snapshot.close()
  const copy = openForWriting(copyFile)
  const inserts = new Map<string, Statement<unknown[]>>()

  const insertInto = (table: string, columns: readonly string[]): Statement<unknown[]> => {
    const known = inserts.get(table)
    if (known !== undefined) return known
    const places = columns.map(() => '?').join(', ')
    const made = copy.prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`)
    inserts.set(table, made)
    return made
  }
  const [begin, commit] = [copy.prepare('begin immediate'), copy.prepare('commit')]

  return {
    prepare(entry) {
      const rows = (table: string, by: string, value: unknown): Write[] =>
        Row.array()
          .parse(source.prepare(`select * from ${table} where ${by} = ?`).all(value))
          .map((row) => ({
            insert: insertInto(table, Object.keys(row)),
            values: Object.values(row),
          }))
      const changed = Changed.parse(
        source
          .prepare('select table_name, row_id from change_row where entry = ? order by seq')
          .all(entry),
      )
      const writes = [
        ...changed.flatMap(({ table_name, row_id }) => rows(table_name, 'id', row_id)),
        ...rows('journal', 'seq', entry),
        ...rows('change_row', 'entry', entry),
        ...rows('command', 'entry', entry),
      ]
      return () => {
        begin.run()
        for (const { insert, values } of writes) insert.run(...values)
        commit.run()
      }
    },
    close() {
      source.close()
      copy.close()
    },
  }
}

interface Write {
  insert: Statement<unknown[]>
  values: unknown[]
}
