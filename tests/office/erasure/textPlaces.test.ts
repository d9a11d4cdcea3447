import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'
import { textPlaces } from '#main/erasure/mentionPlaces.ts'

/** Notes about things and days of the office: of nobody. */
const ofNobody = ['equipment_kit.note', 'equipment_model.note', 'moved_day.note']

/** Choices and numbers of wordings, not words; and who asked or told, as the id of an account or person. */
const notTyped = [
  'backup_delivery.reason',
  'equipment_need.asked_by',
  'erasure_list.reason',
  'export_job.reason',
  'notice_recipient.told_by',
  'policy.teacher_basis',
  'recording.restricted_why',
  'recording_notice.basis',
  'recording_notice.teacher_basis',
  'recording_request.asked_by',
  'recording_request.reason',
  'restriction.basis',
  'session_removal.reason',
  'stock_movement.reason',
  'update_try.why',
]

test('wherever a note can be typed it is looked for names, or said why not', () => {
  const database = new Sqlite(':memory:')
  migrate(database, migrations)
  const notes = database
    .prepare<[], string>(
      `select tables.name || '.' || columns.name from sqlite_schema as tables,
        pragma_table_info(tables.name) as columns
      where tables.type = 'table' and (columns.name in ('by_person', 'told_by', 'taken_by', 'asked_by')
          or columns.name glob '*note' or columns.name glob '*basis' or columns.name glob '*why'
          or columns.name glob '*how' or columns.name glob '*reason*')
        and tables.name not like 'incident%'`,
    )
    .pluck()
    .all()
  database.close()
  const looked = textPlaces.flatMap(({ table, columns }) => columns.map((one) => `${table}.${one}`))
  expect(notes.filter((one) => ![...looked, ...ofNobody, ...notTyped].includes(one))).toEqual([])
})
