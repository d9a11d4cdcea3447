import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'
import { textPlaces } from '#main/erasure/mentionPlaces.ts'

/** Notes about things and days of the office: of nobody. */
const ofNobody = ['equipment_kit.note', 'equipment_model.note', 'moved_day.note']
/** A letter of the GDPR's article 18, chosen and not typed. */
const chosen = ['restriction.basis']

test('wherever a note can be typed it is looked for names, or said why not', () => {
  const database = new Sqlite(':memory:')
  migrate(database, migrations)
  const notes = database
    .prepare<[], string>(
      `select tables.name || '.' || columns.name from sqlite_schema as tables,
        pragma_table_info(tables.name) as columns
      where tables.type = 'table' and columns.type = 'TEXT'
        and columns.name in ('note', 'return_note', 'basis', 'reason_text', 'why')
        and tables.name not like 'incident%'`,
    )
    .pluck()
    .all()
  database.close()
  const looked = textPlaces.flatMap(({ table, columns }) => columns.map((one) => `${table}.${one}`))
  expect(notes.filter((one) => ![...looked, ...ofNobody, ...chosen].includes(one))).toEqual([])
})
