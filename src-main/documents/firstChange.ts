import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'

/** Which columns a paper tells of, by table; null where any change of a row is one of the paper. */
export type Told = Readonly<Record<string, readonly string[] | null>>

const Row = z.record(z.string(), z.unknown())

/**
 * The moment of the first change after a paper was made that it tells of; null where there is none.
 * @param about which change rows are looked at: a condition over `change_row`
 */
export async function findFirstChange(
  db: Kysely<Tables>,
  { told, madeAt, about }: { told: Told; madeAt: string; about: RawBuilder<boolean> },
): Promise<string | null> {
  const changes = await db
    .selectFrom('change_row')
    .innerJoin('journal', 'journal.seq', 'change_row.entry')
    .select(['journal.at', 'change_row.table_name as table'])
    .select(['change_row.before', 'change_row.after'])
    .where('journal.at', '>', madeAt)
    .where(sql<boolean>`change_row.table_name in ${idList(Object.keys(told))}`)
    .where(about)
    .orderBy('change_row.entry')
    .execute()
  return changes.find((change) => isTold(change, told))?.at ?? null
}

function isTold(
  change: { table: string; before: string | null; after: string | null },
  told: Told,
): boolean {
  const columns = told[change.table] ?? null
  if (columns === null || change.before === null || change.after === null) return true
  const [before, after] = [change.before, change.after].map((row) => Row.parse(JSON.parse(row)))
  return columns.some((column) => before?.[column] !== after?.[column])
}
