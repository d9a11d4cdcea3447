import type { Database, Statement } from 'better-sqlite3'

const limit = 500

/**
 * Prepared statements of one connection by their text. Preparing costs more than running a small
 * statement, and Kysely's own driver prepares every time. The least recently used one is dropped.
 */
export class StatementCache {
  readonly #database: Database
  readonly #statements = new Map<string, Statement<unknown[], unknown>>()

  constructor(database: Database) {
    this.#database = database
  }

  prepare(sql: string): Statement<unknown[], unknown> {
    const known = this.#statements.get(sql)
    if (known !== undefined) {
      this.#statements.delete(sql)
      this.#statements.set(sql, known)
      return known
    }
    const statement = this.#database.prepare<unknown[], unknown>(sql)
    this.#statements.set(sql, statement)
    if (this.#statements.size > limit) {
      const oldest = this.#statements.keys().next()
      if (!oldest.done) this.#statements.delete(oldest.value)
    }
    return statement
  }
}
