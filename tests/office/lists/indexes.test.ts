import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { type CompiledQuery, Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { groupList } from '#main/courses/groupList.ts'
import { openForReading } from '#main/database/connections.ts'
import { databaseFile } from '#main/database/databaseFile.ts'
import { sqliteDialect } from '#main/database/dialect.ts'
import { createFile } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'
import type { Tables } from '#main/database/tables.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { pageOf } from '#main/lists/page.ts'
import { peopleList } from '#main/people/list.ts'
import { requestList } from '#main/recordings/list.ts'
import type { Actor } from '#shared/staff/schema.ts'

const Plan = z.array(z.object({ detail: z.string() }))
const director: Actor = {
  account: '01900000-0000-7000-8000-000000000001',
  person: '01900000-0000-7000-8000-000000000002',
  role: 'director',
}

const folder = mkdtempSync(join(tmpdir(), 'norise-indexes-'))
let database: Database
let asked: CompiledQuery[] = []
let db: Kysely<Tables>

beforeAll(() => {
  createFile(databaseFile(folder), migrations)
  database = openForReading(databaseFile(folder))
  db = new Kysely({
    dialect: sqliteDialect(database),
    log: ({ query }) => void asked.push(query),
  })
})

afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** How SQLite walks to a page of a list in this order: the statement that orders, as it is really asked. */
async function planOf<Row>(
  list: ListDefinition<Row>,
  column: string,
  direction: 'ascending' | 'descending',
): Promise<string[]> {
  asked = []
  const query = { search: '', filters: {}, sort: [{ column, direction }] }
  await pageOf(list, db, { ...query, position: { kind: 'at', offset: 0 }, limit: 100 }, director)
  const page = asked.find((query) => /order by\s+(?!"seq" desc)/.test(query.sql))
  if (page === undefined) throw new Error('The list asked for no order')
  const plan = database.prepare(`explain query plan ${page.sql}`).all(...page.parameters)
  return Plan.parse(plan).map(({ detail }) => detail)
}

const sortable = (list: { columns: Record<string, { sort?: unknown }> }): string[] =>
  Object.entries(list.columns).flatMap(([name, { sort }]) => (sort === undefined ? [] : [name]))

/** Columns that other tables hold: an office has some hundred groups, and no index spans two tables. */
const ofOtherTables = new Set(['course', 'project', 'manager', 'enrolled'])

const walkedByIndex = <Row>(table: string, list: ListDefinition<Row>, columns: readonly string[]) =>
  describe(`the list of ${table}`, () => {
    test.each(columns)('is walked in the order of its index: %s', async (column) => {
      for (const direction of ['ascending', 'descending'] as const) {
        const plan = await planOf(list, column, direction)
        expect(plan.join('\n')).not.toContain('TEMP B-TREE')
        expect(plan[0]).toMatch(new RegExp(`^(SCAN|SEARCH) ${table} USING (COVERING )?INDEX `))
        // Whatever else the order needs is looked up row by row.
        expect(plan.slice(1).filter((step) => step.startsWith('SCAN'))).toEqual([])
      }
    })
  })

walkedByIndex('person', peopleList, sortable(peopleList))
const groups = groupList('2026-11-24')
walkedByIndex(
  'study_group',
  groups,
  sortable(groups).filter((column) => !ofOtherTables.has(column)),
)

const requests = requestList({ now: '2026-11-24T07:00:00.000Z', today: '2026-11-24' }, new Map())
walkedByIndex(
  'recording_request_order',
  requests,
  // As asked: the order of the table itself.
  sortable(requests).filter((column) => column !== 'asked'),
)

test('a given name is looked for in the index of names, and no person is read for it beside', async () => {
  asked = []
  const filters = { givenName: { kind: 'text' as const, text: 'ann' } }
  const position = { kind: 'at' as const, offset: 0 }
  await pageOf(peopleList, db, { search: '', filters, sort: [], position, limit: 100 }, director)
  const counted = asked.find(({ sql: said }) => said.includes('count(*)'))
  if (counted === undefined) throw new Error('The list counted nothing')
  const plan = Plan.parse(
    database.prepare(`explain query plan ${counted.sql}`).all(...counted.parameters),
  ).map(({ detail }) => detail)
  expect(plan.join('\n')).toContain('SCAN person_search VIRTUAL TABLE INDEX')
  expect(plan.filter((step) => step === 'SCAN person')).toEqual([])
})
