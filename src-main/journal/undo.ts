import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Visibility } from '#main/calls/visibility.ts'
import type { Answer, Invariant, Work } from '#main/database/command.ts'
import { done, refuse } from '#main/database/command.ts'
import type { Caller, CommandDoor } from '#main/database/door.ts'
import { manyRows, rebuildingSearchIndexes } from '#main/database/searchIndexes.ts'
import type { TrackedTable } from '#main/database/tracking.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import type { UndoRefusal } from '#shared/journal/contract.ts'
import { rights } from '#shared/rights.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { standsSince } from './standsSince.ts'
import { type FinalWork, findUndoable } from './undoable.ts'

type Undone = { undone: number; action: string; left: number }

/** A row as the change rows hold it. */
const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
type Row = z.infer<typeof Row>

interface ChangeRow {
  table_name: string
  row_id: string
  subject: string
  other_subject: string | null
  before: string | null
  after: string | null
}

export interface UndoOptions {
  door: CommandDoor
  tables: readonly TrackedTable[]
  invariants: readonly Invariant[]
  /** Actions that can't be taken back: a code that was told, a person who was set up. */
  finalActions: readonly string[]
}

/** Takes commands back from their change rows, for every feature alike. */
export class Undoer {
  readonly #door: CommandDoor
  readonly #tables: ReadonlyMap<string, TrackedTable>
  readonly #invariants: readonly Invariant[]
  /** What Ctrl+Z passes over: final actions, and whatever wrote where rows are only ever added. */
  readonly final: FinalWork

  constructor({ door, tables, invariants, finalActions }: UndoOptions) {
    this.#door = door
    this.#tables = new Map(tables.map((tracked) => [tracked.table, tracked]))
    this.#invariants = invariants
    this.final = {
      actions: finalActions,
      tables: tables.filter(({ undo }) => undo === 'never').map(({ table }) => table),
    }
  }

  /**
   * Puts the rows of an entry back as they were before it: the actor's own, with the right to do it
   * today and the records within their scope today, and only where nothing has changed the rows since; what
   * only followed and was sent in between is left as it is, and counted.
   * Then every touched feature's invariants hold.
   * @param entry null for the last one that can be taken back
   */
  async undo(
    commandId: string,
    entry: number | null,
    caller: Caller & { actor: Actor },
    visibility: Pick<Visibility, 'hidden'>,
  ): Promise<Outcome<Undone, UndoRefusal>> {
    return this.#door.undo<Undone, UndoRefusal>(commandId, { entry }, caller, async (work) => {
      const found = await findUndoable(work.db, caller.actor, entry, this.final)
      if (!found.ok) return found
      const access = Object.entries(rights).find(([path]) => path === found.value.action)?.[1]
      if (access === undefined || access === 'anyone' || !access.includes(caller.actor.role)) {
        return refuse({ reason: 'notYours' })
      }
      return this.#restore(work, found.value, (records) =>
        visibility.hidden(records, caller.actor, work.db),
      )
    })
  }

  async #restore(
    work: Work,
    entry: { seq: number; action: string },
    hidden: (records: readonly string[]) => Promise<readonly string[]>,
  ): Promise<Answer<Undone, UndoRefusal>> {
    const changes: ChangeRow[] = await work.db
      .selectFrom('change_row')
      .select(['table_name', 'row_id', 'subject', 'other_subject', 'before', 'after'])
      .where('entry', '=', entry.seq)
      .orderBy('seq', 'desc')
      .execute()
    const own = changes.filter((change) => !this.#onlyFollowed(change))
    if ((await hidden(recordsNow(own))).length > 0) return refuse({ reason: 'notYours' })
    const restore = (): Promise<UndoRefusal | { left: number }> =>
      this.#putAllBack(work, changes, entry.seq)
    const put =
      changes.length < manyRows ? await restore() : await rebuildingSearchIndexes(work.db, restore)
    if ('reason' in put) return refuse(put)
    const cameBack = changes.filter(({ after }) => after === null).flatMap(ownersOf)
    if ((await hidden([...new Set(cameBack)])).length > 0) return refuse({ reason: 'notYours' })
    const swept = await this.#findSweptAway(work, changes)
    if (swept !== null) return refuse({ reason: 'changedSince', subject: swept })
    const violation = await this.#findViolation(work, changes, entry.seq)
    if (violation !== null) return refuse({ reason: 'blocked', ...violation })
    return done({ undone: entry.seq, action: entry.action, left: put.left })
  }

  /** Whether a row changed in nothing but what follows other records. */
  #onlyFollowed({ table_name, before, after }: ChangeRow): boolean {
    const follows = this.#tables.get(table_name)?.follows?.columns
    if (follows === undefined || before === null || after === null) return false
    const [was, is] = [before, after].map((text) => Row.parse(JSON.parse(text)))
    return Object.entries(was ?? {}).every(
      ([column, value]) =>
        value === is?.[column] || follows.includes(column) || counts.includes(column),
    )
  }

  async #putAllBack(
    work: Work,
    changes: readonly ChangeRow[],
    entry: number,
  ): Promise<UndoRefusal | { left: number }> {
    let left = 0
    await this.#freeKeys(work, changes)
    for (const [position, change] of changes.entries()) {
      const put = await this.#putBack(work, change, entry)
      if (put === 'left') left += 1
      else if (put !== null) return put
      if (position % 100 === 99) await work.pause({ done: position + 1, total: changes.length })
    }
    return { left }
  }

  /** Whatever comes after is all or nothing, so that no row stays without its key. */
  async #freeKeys(work: Work, changes: readonly ChangeRow[]): Promise<void> {
    for (const [name, rows] of Map.groupBy(changes, ({ table_name }) => table_name)) {
      const key = this.#tables.get(name)?.uniqueKey
      if (key === undefined) continue
      const ids = JSON.stringify(rows.map(({ row_id }) => row_id))
      await sql`update ${sql.table(name)} set ${sql.ref(key)} = ''
        where id in (select value from json_each(${ids}))`.execute(work.db)
    }
  }

  async #putBack(
    work: Work,
    change: ChangeRow,
    entry: number,
  ): Promise<UndoRefusal | 'left' | null> {
    const tracked = this.#tables.get(change.table_name)
    if (tracked === undefined) throw new Error(`${change.table_name} is not tracked`)
    if (tracked.undo === 'never') return { reason: 'appendOnly', table: tracked.table }
    const before = change.before === null ? null : Row.parse(JSON.parse(change.before))
    const after = change.after === null ? null : Row.parse(JSON.parse(change.after))
    const now = await rowNow(work, change, before ?? after ?? {})
    const isAsLeft =
      sameRow(now, after, tracked.uniqueKey) &&
      (countsAgree(now, after) || !(await standsSince(work.db, change, entry)))
    if (!isAsLeft) {
      const { follows } = tracked
      if (follows === undefined || !this.#onlyFollowed(change) || !before || !after || !now) {
        return { reason: 'changedSince', subject: change.subject }
      }
      if (!follows.while.isOneOf.some((state) => now[follows.while.column] === state)) return 'left'
      const still = follows.columns.filter((column) => now[column] === after[column])
      const back = Object.fromEntries(still.map((column) => [column, before[column] ?? null]))
      await updateRow(work, change, raised({ ...now, ...back }, after, now))
      return null
    }
    try {
      if (before === null) {
        if (tracked.undo === 'void') await updateRow(work, change, { state: 'void' })
        else await deleteRow(work, change)
      } else if (after === null) {
        await insertRow(work, change, raised(before, before, before))
      } else {
        await updateRow(work, change, raised(before, after, now ?? after))
      }
      return null
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError)) throw error
      if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
        return { reason: 'inUse', subject: change.subject }
      }
      if (error.code.startsWith('SQLITE_CONSTRAINT')) {
        return { reason: 'changedSince', subject: change.subject }
      }
      throw error
    }
  }

  /** A row that a cascade took along although the entry had not made it: somebody added it since. */
  async #findSweptAway(work: Work, changes: readonly ChangeRow[]): Promise<string | null> {
    const own = new Set(changes.map((change) => `${change.table_name}/${change.row_id}`))
    const removed = await sql<{
      table_name: string
      row_id: string
      subject: string
    }>`select table_name, row_id, subject from temp.captured_change where after is null`.execute(
      work.db,
    )
    const swept = removed.rows.find((row) => !own.has(`${row.table_name}/${row.row_id}`))
    return swept?.subject ?? null
  }

  async #findViolation(
    work: Work,
    changes: readonly ChangeRow[],
    undone: number,
  ): Promise<{ rule: string; subject: string } | null> {
    const rows = new Map<string, string[]>()
    for (const change of changes) {
      const known = rows.get(change.table_name)
      if (known === undefined) rows.set(change.table_name, [change.row_id])
      else known.push(change.row_id)
    }
    for (const invariant of this.#invariants) {
      if (!invariant.tables.some((table) => rows.has(table))) continue
      const violation = await invariant.findViolation(work, rows, undone)
      if (violation !== null) return violation
    }
    return null
  }
}

const ownersOf = ({ subject, other_subject: other }: ChangeRow): string[] =>
  other === null ? [subject] : [subject, other]

/**
 * Whose records the changes are as it stands: both of each, but where a row is away. By it alone a
 * person may be there for the actor (of a group of their own): they are asked of once it came back.
 */
const recordsNow = (changes: readonly ChangeRow[]): string[] => [
  ...new Set(
    changes.flatMap((change) => (change.after === null ? [change.subject] : ownersOf(change))),
  ),
]

/** Columns that only ever count up: an undo raises them too. */
const counts: readonly string[] = ['revision', 'sequence']

/**
 * A revision never goes back: whoever saw the undone one must be told. Nor does iCalendar's SEQUENCE:
 * a calendar that has the undone time would not take the former one.
 */
const raised = (row: Row, left: Row, now: Row): Row => {
  const { revision, sequence } = now
  const moved = left['sequence'] === row['sequence'] ? 0 : 1
  return {
    ...row,
    ...(typeof revision === 'number' ? { revision: revision + 1 } : {}),
    ...(typeof sequence === 'number' ? { sequence: sequence + moved } : {}),
  }
}

/** Whether a row says what an entry left, whatever it counts by now. */
const sameRow = (one: Row | null, other: Row | null, aside: string | undefined): boolean =>
  one === null || other === null
    ? one === other
    : Object.keys(other).every(
        (column) => column === aside || counts.includes(column) || one[column] === other[column],
      )

const countsAgree = (one: Row | null, other: Row | null): boolean =>
  counts.every((column) => one?.[column] === other?.[column])

async function rowNow(work: Work, change: ChangeRow, columns: Row): Promise<Row | null> {
  const names = sql.join(Object.keys(columns).map((column) => sql.ref(column)))
  const found =
    await sql`select ${names} from ${sql.table(change.table_name)} where id = ${change.row_id}`.execute(
      work.db,
    )
  const row = found.rows[0]
  return row === undefined ? null : Row.parse(row)
}

async function deleteRow(work: Work, change: ChangeRow): Promise<void> {
  await sql`delete from ${sql.table(change.table_name)} where id = ${change.row_id}`.execute(
    work.db,
  )
}

async function insertRow(work: Work, change: ChangeRow, row: Row): Promise<void> {
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)))
  const values = sql.join(Object.values(row))
  await sql`insert into ${sql.table(change.table_name)} (${columns}) values (${values})`.execute(
    work.db,
  )
}

async function updateRow(work: Work, change: ChangeRow, row: Row): Promise<void> {
  const sets = sql.join(
    Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  )
  await sql`update ${sql.table(change.table_name)} set ${sets} where id = ${change.row_id}`.execute(
    work.db,
  )
}
