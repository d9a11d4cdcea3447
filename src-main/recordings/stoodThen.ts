import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import { findMergedInto } from '#main/people/mergedInto.ts'

/** How a row stood: null where there was none, `erased` where nothing tells of it any more. */
type Stood<Row> = Row | 'erased' | null

/** Rows of one record and the instant of which it is asked. */
interface Asked {
  /** Whose record the rows are of, as the door names it: `group/…`. */
  subject: string
  table: string
  at: string
}

/**
 * How the rows of a record stood at an instant, as the office knew it then, by their ids; of the rest no
 * change is on record.
 */
export async function findStood<Row>(
  db: Kysely<Tables>,
  { subject, table, at }: Asked,
  schema: z.ZodType<Row>,
): Promise<ReadonlyMap<string, Stood<Row>>> {
  const { rows } = await sql<{
    row: string
    at: string
    before: string | null
    after: string | null
    erased: number | null
  }>`
    select change_row.row_id as "row", journal.at, change_row.before, change_row.after,
      change_row.erased_by as erased
    from change_row join journal on journal.seq = change_row.entry
    where change_row.subject = ${subject} and change_row.table_name = ${table}
    order by change_row.seq`.execute(db)
  const then = new Map<string, Stood<Row>>()
  for (const change of rows) {
    const since = change.at <= at
    // The first that is known of it came later: until then it stood as it was before that.
    if (!since && then.has(change.row)) continue
    const stood = since ? change.after : change.before
    then.set(
      change.row,
      change.erased !== null ? 'erased' : stood === null ? null : schema.parse(JSON.parse(stood)),
    )
  }
  return then
}

/** Lists of people that belong to a record, with the column that names it. */
const lists = {
  session_person: { of: 'session_id', kind: 'session' },
  session_teacher: { of: 'session_id', kind: 'session' },
  recording_guest: { of: 'request_id', kind: 'recordingRequest' },
} as const

const Listed = z.object({ person_id: z.string(), position: z.number().optional() })

/**
 * Who stood on a list at an instant, as the office knew it then. Where nothing tells of it (an office
 * filled from elsewhere, somebody erased since) whoever stands there now did. They are named by the records
 * they have now: those of others may have been merged into them.
 */
export async function findListedThen(
  db: Kysely<Tables>,
  list: keyof typeof lists,
  { id, at }: { id: string; at: string },
): Promise<string[]> {
  const { of, kind } = lists[list]
  const then = await findStood(db, { subject: `${kind}/${id}`, table: list, at }, Listed)
  const stood = [...then.values()].filter((row) => row !== null && row !== 'erased')
  const { rows } = await sql<{ id: string; person: string }>`
    select id, person_id as person from ${sql.table(list)}
    where ${sql.ref(of)} = ${id} order by id`.execute(db)
  const untold = rows.filter((row) => {
    const known = then.get(row.id)
    return known === undefined || known === 'erased'
  })
  const people = [
    ...stood
      .toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0))
      .map((row) => row.person_id),
    ...untold.map(({ person }) => person),
  ]
  const merged = await findMergedInto(db, people)
  return [...new Set(merged.map(({ now }) => now))]
}
