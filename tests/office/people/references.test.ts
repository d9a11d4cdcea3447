import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { personReferences } from '#main/people/references.ts'
import { openTestOffice } from '#tests/support/office.ts'

test('a merge moves every column that points to a person', async () => {
  const { folder, office } = await openTestOffice()
  await office.close()
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  const inSchema = database
    .prepare<[], { table: string; column: string }>(
      `select tables.name as "table", fk."from" as "column"
       from sqlite_schema as tables, pragma_foreign_key_list(tables.name) as fk
       where tables.type = 'table' and fk."table" = 'person'`,
    )
    .all()
    .map(({ table, column }) => `${table}.${column}`)
  database.close()
  // Contacts are united one by one, because the same number twice is one contact.
  const moved = [
    ...personReferences.map(({ table, column }) => `${table}.${column}`),
    'contact.person_id',
  ]
  expect(moved.toSorted()).toEqual(inSchema.toSorted())
})
