import type { Database, Statement } from 'better-sqlite3'
import { DefaultQueryExecutor, Transaction } from 'kysely'
import { SqliteConnection, sqliteDialect } from './dialect.ts'
import type { Tables } from './tables.ts'

/**
 * The transactions of the connection that writes: one after another, each from BEGIN IMMEDIATE to COMMIT.
 * Ours, because Kysely's own is built anew for every command and asks for its connection at every
 * statement: there is one connection, and whoever has the turn has it.
 */
export class Transactions {
  readonly #database: Database
  readonly #db: Transaction<Tables>
  readonly #begin: Statement<[]>
  readonly #commit: Statement<[]>
  #last: Promise<void> = Promise.resolve()

  constructor(database: Database) {
    this.#database = database
    this.#begin = database.prepare('begin immediate')
    this.#commit = database.prepare('commit')
    const dialect = sqliteDialect(database)
    const connection = new SqliteConnection(database)
    const executor = new DefaultQueryExecutor(
      dialect.createQueryCompiler(),
      dialect.createAdapter(),
      { provideConnection: (consumer) => consumer(connection) },
    )
    const driver = dialect.createDriver()
    this.#db = new Transaction({ config: { dialect }, dialect, driver, executor })
  }

  /** Commits what `work` wrote with the transaction that it gets, or, where it throws, takes all of it back. */
  run<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.alone(async () => {
      this.#begin.run()
      try {
        const result = await work(this.#db)
        this.#commit.run()
        return result
      } catch (error) {
        // On a full disk SQLite has rolled back by itself; another rollback would hide why.
        if (this.#database.inTransaction) this.#database.exec('rollback')
        throw error
      }
    })
  }

  /** Does something with the connection while no transaction is under way. */
  async alone<T>(act: () => T | Promise<T>): Promise<T> {
    const before = this.#last
    let leave: () => void = () => undefined
    this.#last = new Promise((resolve) => {
      leave = resolve
    })
    await before
    try {
      return await act()
    } finally {
      leave()
    }
  }
}
