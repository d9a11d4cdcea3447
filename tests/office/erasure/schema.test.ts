import Sqlite from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { migrate } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'
import { personalTables } from '#main/erasure/personalData.ts'
import { idsAlone, impersonal, writtenByCommand } from '#main/erasure/untouched.ts'
import { personReferences } from '#main/people/references.ts'

/** The columns of every table of an office's file. */
const schema = new Map<string, string[]>()

beforeAll(() => {
  const database = new Sqlite(':memory:')
  migrate(database, migrations)
  const columns = database
    .prepare<[], { table: string; column: string }>(
      `select tables.name as "table", columns.name as "column"
       from pragma_table_list as tables, pragma_table_info(tables.name) as columns
       where tables.schema = 'main' and tables.type = 'table' and tables.name not like 'sqlite_%'`,
    )
    .all()
  for (const { table, column } of columns) {
    schema.set(table, [...(schema.get(table) ?? []), column])
  }
  database.close()
})

test('of every table it is told what an erasure makes of it, once', () => {
  const told = [
    ...personalTables.map(({ table }) => table),
    ...Object.keys(idsAlone),
    ...writtenByCommand,
    ...Object.values(impersonal).flat(),
  ]
  expect(told.toSorted()).toEqual([...schema.keys()].toSorted())
})

test('of every column of a table with rows about persons it is told whether it stays', () => {
  for (const part of personalTables) {
    if (part.fate === 'removed') continue
    const told = [...Object.keys(part.blanked), ...part.keeps.split(' ')]
    expect(told.toSorted(), part.table).toEqual(schema.get(part.table)?.toSorted())
  }
  for (const [table, columns] of Object.entries(idsAlone)) {
    expect(columns.split(' ').toSorted(), table).toEqual(schema.get(table)?.toSorted())
  }
})

test('of a person’s own row nothing else stays', () => {
  const blanked =
    'given_name family_name birth_date personal_code gender language preferred_channel address town postcode ' +
    'preferred_locker note dative sort_key name_key given_sort_key town_sort_key first_email first_phone ' +
    'search_text search_digits'
  const keeps = 'seq id archived_at created_at created_by revision erased_at erased_number'
  expect(`${blanked} ${keeps}`.split(' ').toSorted()).toEqual(schema.get('person')?.toSorted())
})

test('whatever points to a person is a table of which it is told', () => {
  const office = new Set<string>([...impersonal.office, ...impersonal.staff, 'paper'])
  const known = new Set([...personalTables.map(({ table }) => table), ...Object.keys(idsAlone)])
  for (const { table } of personReferences) {
    expect(known.has(table) || office.has(table), table).toBe(true)
  }
})
