import type { Database } from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { StatementCache } from './statements.ts'

/**
 * Kysely on one better-sqlite3 connection. Ours, because Kysely's own prepares every statement anew and
 * begins DEFERRED (an upgrade to a write then fails at once with SQLITE_BUSY_SNAPSHOT). Commands write
 * through `Transactions`.
 */
export function sqliteDialect(database: Database): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new OneConnectionDriver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** Hands out its one connection in turn: whoever holds a transaction keeps the others waiting. */
class OneConnectionDriver implements Driver {
  readonly #database: Database
  readonly #connection: SqliteConnection
  #last: Promise<void> = Promise.resolve()
  #release: () => void = () => undefined

  constructor(database: Database) {
    this.#database = database
    this.#connection = new SqliteConnection(database)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last
    let release: () => void = () => undefined
    this.#last = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // On a full disk SQLite has rolled back by itself; another rollback would hide why.
    if (!this.#database.inTransaction) return
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  /** The connection belongs to whoever opened it. */
  async destroy(): Promise<void> {}
}

/** Kysely's compiled queries run on a better-sqlite3 connection, each prepared once. */
export class SqliteConnection implements DatabaseConnection {
  readonly #database: Database
  readonly #statements: StatementCache

  constructor(database: Database) {
    this.#database = database
    this.#statements = new StatementCache(database)
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#statements.prepare(query.sql)
    if (statement.reader) {
      // Kysely types the rows from the query it compiled; SQLite hands over what that query selects.
      return { rows: statement.all(...query.parameters) as R[] }
    }
    const { changes, lastInsertRowid } = statement.run(...query.parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // A cached statement may be asked for again while this one is still being read.
    const statement = this.#database.prepare<unknown[], R>(query.sql)
    for (const row of statement.iterate(...query.parameters)) yield { rows: [row] }
  }
}
