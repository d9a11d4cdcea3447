import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { clearColumns } from '#main/incidents/clear.ts'
import { openIncidentsOffice } from './incidentsOffice.ts'

test('what stands in clear is listed, column by column', async () => {
  const { folder } = await openIncidentsOffice()
  const database = new Sqlite(join(folder, 'norise.sqlite'), { readonly: true })
  try {
    const columns = database
      .prepare<[], { table: string; column: string }>(
        `select tables.name as "table", info.name as "column"
         from sqlite_schema as tables, pragma_table_info(tables.name) as info
         where tables.type = 'table' and tables.name like 'incident%'`,
      )
      .all()
    const inSchema = columns.map(({ table, column }) => `${table}.${column}`)
    const listed = Object.entries(clearColumns).flatMap(([table, names]) =>
      names.split(' ').map((name) => `${table}.${name}`),
    )
    expect(listed.toSorted()).toEqual(inSchema.toSorted())
  } finally {
    database.close()
  }
})
