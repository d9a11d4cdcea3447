import type { Database, Statement } from 'better-sqlite3'

/**
 * A table whose rows are records of the office: the door remembers every change of them.
 * `subject` and `otherSubject` say whose record a row belongs to: a contact is part of its person.
 */
export interface TrackedTable {
  readonly table: string
  readonly subject: Owner
  readonly otherSubject?: Owner
  /**
   * What undo does with a row that a command made: removes it, marks it void (a number once given
   * stays spent), or refuses (rows of the table are answered by a counter-event).
   */
  readonly undo: 'remove' | 'void' | 'never'
  /**
   * A text column that follows from the row's others and no two rows may share, '' aside. Undo empties
   * it before it puts rows back, so that two that swapped theirs can swap again.
   */
  readonly uniqueKey?: string
  /**
   * Columns that follow changes of other records: a draft's text the session it tells of. Whoever may
   * take back that change need not see the rows that only followed it. They do so while the row is in one
   * of these states: what was sent since is left as it is.
   */
  readonly follows?: {
    readonly columns: readonly string[]
    readonly while: { readonly column: string; readonly isOneOf: readonly string[] }
  }
}

interface Owner {
  readonly kind: string
  readonly column: string
}

/** One change of one row, as the triggers saw it; `before` and `after` are the row as JSON text. */
export interface CapturedChange {
  table: string
  row: string
  subject: string
  otherSubject: string | null
  before: string | null
  after: string | null
}

/** Written by triggers into a table of the connection's own memory, read by the door before it commits. */
const capturedTable = 'captured_change'

/**
 * Makes the writing connection notice every change of the tracked tables, whoever's SQL makes it:
 * a cascade of foreign keys too. TEMP triggers, because they live with the connection and not in the file.
 */
export function trackChanges(database: Database, tables: readonly TrackedTable[]): void {
  database.exec(`create temp table ${capturedTable} (
    seq integer primary key, table_name text, row_id text, subject text, other_subject text, before text, after text
  )`)
  for (const tracked of tables) database.exec(captureTriggers(database, tracked))
}

function captureTriggers(database: Database, tracked: TrackedTable): string {
  const columns = columnsOf(database, tracked.table)
  const row = (which: 'old' | 'new'): string =>
    `json_object(${columns.map((column) => `'${column}', ${which}."${column}"`).join(', ')})`
  const owner = (which: 'old' | 'new', by: Owner | undefined): string =>
    by === undefined ? 'null' : `'${by.kind}/' || ${which}."${by.column}"`
  const capture = (event: string, which: 'old' | 'new', before: string, after: string): string => `
    create temp trigger capture_${tracked.table}_${event} after ${event} on main.${tracked.table} begin
      insert into ${capturedTable} (table_name, row_id, subject, other_subject, before, after)
      values ('${tracked.table}', ${which}.id, ${owner(which, tracked.subject)},
        ${owner(which, tracked.otherSubject)}, ${before}, ${after});
    end;`
  return (
    capture('insert', 'new', 'null', row('new')) +
    capture('update', 'new', row('old'), row('new')) +
    capture('delete', 'old', row('old'), 'null')
  )
}

/** The columns of a row that its change rows hold: all but `seq`, the row's place in the file. */
function columnsOf(database: Database, table: string): string[] {
  const columns = database.prepare<[string], { name: string; type: string }>(
    'select name, type from pragma_table_info(?)',
  )
  const found = columns.all(table)
  if (!found.some((column) => column.name === 'id')) throw new Error(`${table} has no id column`)
  if (found.some((column) => column.type.toLowerCase() === 'blob')) {
    throw new Error(`${table} holds bytes: its rows can't be tracked as JSON`)
  }
  return found.map((column) => column.name).filter((name) => name !== 'seq')
}

/** The changes captured on a connection that `trackChanges` has prepared. */
export class CapturedChanges {
  readonly #read: Statement<[], CapturedChange>
  readonly #clear: Statement<[]>

  constructor(database: Database) {
    this.#read = database.prepare(
      `select table_name as "table", row_id as "row", subject, other_subject as otherSubject, before, after from temp.${capturedTable} order by seq`,
    )
    this.#clear = database.prepare(`delete from temp.${capturedTable}`)
  }

  /**
   * Takes the changes captured since the last call, in the order in which rows were first touched;
   * a row touched several times is one change, a row made and removed again is none.
   */
  take(): CapturedChange[] {
    const captured = this.#read.all()
    if (captured.length > 0) this.#clear.run()

    const byRow = new Map<string, CapturedChange>()
    for (const change of captured) {
      const key = `${change.table}/${change.row}`
      const earlier = byRow.get(key)
      byRow.set(key, earlier === undefined ? change : { ...change, before: earlier.before })
    }
    return [...byRow.values()].filter((change) => change.before !== change.after)
  }
}
