import type { Database } from 'better-sqlite3'
import { StatementCache } from './statements.ts'
import type { Tables } from './tables.ts'

type Answered = Omit<Tables['command'], 'id'>

const find = 'select name, input_hash, actor, entry, result from command where id = ?'
const insert =
  'insert into command (id, name, input_hash, actor, entry, result) values (?, ?, ?, ?, ?, ?)'

/**
 * The commands that were answered, by their ids: whoever asks again gets the same answer. Read and
 * written within the transaction of whoever calls. Every command asks, so the statements are at hand.
 */
export class AnsweredCommands {
  readonly #statements: StatementCache

  constructor(database: Database) {
    this.#statements = new StatementCache(database)
  }

  find(id: string): Answered | null {
    const row = this.#statements.prepare(find).get(id)
    return isAnswered(row) ? row : null
  }

  add(id: string, { name, input_hash, actor, entry, result }: Answered): void {
    this.#statements.prepare(insert).run(id, name, input_hash, actor, entry, result)
  }
}

function isAnswered(row: unknown): row is Answered {
  return typeof row === 'object' && row !== null && 'input_hash' in row && 'entry' in row
}
