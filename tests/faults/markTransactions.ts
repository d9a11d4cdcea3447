import { writeSync } from 'node:fs'
import Sqlite, { type Database } from 'better-sqlite3'

/** Said before anything else happens: a pipe that is written later would not know of the kill. */
export const say = (line: string): void => void writeSync(1, `${line}\n`)

let left = Number.POSITIVE_INFINITY
let inside = false

/** From now on this process kills itself (SIGKILL) before the n-th statement inside a transaction. */
export const killAtStatement = (n: number): void => void (left = n)

/** Says `in` and `out` when a transaction of this process begins and ends. */
export function markTransactions(): void {
  const memory = new Sqlite(':memory:')
  const statements = Object.getPrototypeOf(memory.prepare('select 1'))
  const databases = Object.getPrototypeOf(memory)
  memory.close()
  for (const name of ['run', 'get', 'all']) {
    wrap(statements, name, (statement: { database: Database }) => statement.database)
  }
  wrap(databases, 'exec', (database: Database) => database)
}

function wrap<T>(target: Record<string, unknown>, name: string, databaseOf: (it: T) => Database) {
  const original = target[name]
  if (typeof original !== 'function') throw new Error(`There is no ${name}`)
  target[name] = function wrapped(this: T, ...words: unknown[]): unknown {
    const database = databaseOf(this)
    if (database.inTransaction) {
      left -= 1
      if (left <= 0) process.kill(process.pid, 'SIGKILL')
    }
    const answer: unknown = original.apply(this, words)
    if (database.inTransaction !== inside) {
      inside = database.inTransaction
      say(inside ? 'in' : 'out')
    }
    return answer
  }
}
