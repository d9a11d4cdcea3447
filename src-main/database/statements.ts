import type { Database, Statement } from 'better-sqlite3'

const limit = 500

/**
 * Prepared statements of one connection by their text. Preparing costs more than running a small
 * statement, and Kysely's own driver prepares every time. One too many, and it begins anew: an order of
 * use would have to be kept at every call, for what hardly ever happens.
 */
export class StatementCache {
  readonly #database: Database
  readonly #statements = new Map<string, Statement<unknown[], unknown>>()

  constructor(database: Database) {
    this.#database = database
  }

  prepare(sql: string): Statement<unknown[], unknown> {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare<unknown[], unknown>(sql)
    if (this.#statements.size >= limit) this.#statements.clear()
    this.#statements.set(sql, statement)
    return statement
  }
}
