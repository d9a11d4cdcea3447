import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, type Migration } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'

/** The statements of a step. A trigger's own end with its `end;`. */
function statementsOf(sql: string): string[] {
  const statements: string[] = []
  let statement = ''
  for (const line of sql.replaceAll(/^\s*--.*$/gm, '').split(/(?<=;)/)) {
    statement += line
    const trigger = /^\s*create\s+trigger/i.test(statement)
    if (trigger ? /\bend\s*;\s*$/i.test(statement) : /;\s*$/.test(statement)) {
      statements.push(statement)
      statement = ''
    }
  }
  if (statement.trim() !== '') statements.push(statement)
  return statements
}

/** Everything of the file that a migration could have left changed. */
const stateOf = (database: Sqlite.Database): unknown => ({
  version: database.pragma('user_version', { simple: true }),
  schema: database.prepare('select type, name, sql from sqlite_schema order by type, name').all(),
  whole: database.pragma('integrity_check', { simple: true }),
  broken: database.pragma('foreign_key_check'),
})

test.for(migrations.map((step, index) => [step.name, index] as const))(
  'a fault at any statement of "%s" leaves schema and version as they were',
  ([, index]) => {
    const step = migrations[index]
    if (step === undefined) throw new Error('No such step')
    const before = migrations.slice(0, index)
    const database = new Sqlite(':memory:')
    try {
      migrate(database, before)
      const untouched = stateOf(database)
      const statements = statementsOf(step.sql)
      expect(statements.length).toBeGreaterThan(0)
      for (let fault = 0; fault <= statements.length; fault += 1) {
        const sql = [...statements.slice(0, fault), 'insert into no_such_table values (1);'].join(
          '',
        )
        const broken: Migration = { ...step, sql }
        expect(() => migrate(database, [...before, broken]), `at ${fault}`).toThrow(/no_such_table/)
        expect(stateOf(database), `at ${fault}`).toEqual(untouched)
      }
      // The statements are really those of the step.
      migrate(database, [...before, { ...step, sql: statements.join('') }])
      expect(database.pragma('user_version', { simple: true })).toBe(step.version)
    } finally {
      database.close()
    }
  },
)
