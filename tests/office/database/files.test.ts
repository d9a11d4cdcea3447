import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createFile, migrate, type Migration } from '#main/database/migrate.ts'
import { migrations, newestVersion } from '#main/database/migrations/index.ts'
import { newFolder, openTestOffice } from '#tests/support/office.ts'

const fileIn = (folder: string): string => join(folder, 'norise.sqlite')

/** A whole office's file, changed by the test before the office opens it. */
function folderWith(prepare: (file: string) => void): string {
  const folder = newFolder()
  createFile(fileIn(folder), migrations)
  prepare(fileIn(folder))
  return folder
}

/** Writes over the file from a byte on; its length and header stay. */
const scribble =
  (from: number) =>
  (file: string): void => {
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x5a, from))
  }

const cases: [string, (file: string) => void, object][] = [
  ['an empty file', (file) => writeFileSync(file, ''), { kind: 'empty' }],
  ['a text file', (file) => writeFileSync(file, 'vārds;uzvārds\n'.repeat(50)), { kind: 'foreign' }],
  [
    'another program’s database',
    (file) => {
      const database = new Sqlite(file)
      database.pragma('application_id = 7')
      database.close()
    },
    { kind: 'foreign' },
  ],
  [
    'a file of a newer Norise',
    (file) => {
      const database = new Sqlite(file)
      database.pragma(`user_version = ${newestVersion + 5}`)
      database.close()
    },
    { kind: 'newer', version: newestVersion + 5, known: newestVersion },
  ],
  [
    'half a file',
    (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    { kind: 'damaged' },
  ],
  ['garbage', (file) => writeFileSync(file, randomBytes(20_000)), { kind: 'foreign' }],
  [
    'garbage behind the words that a database begins with',
    (file) =>
      writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(20_000)])),
    { kind: 'foreign' },
  ],
  ['a file whose every page but the header is scribbled over', scribble(100), { kind: 'damaged' }],
  ['a file whose first page alone is whole', scribble(4096), { kind: 'damaged' }],
  ['a header alone', (file) => truncateSync(file, 60), { kind: 'damaged' }],
]

test.for(cases)('%s is named and left untouched', async ([, prepare, trouble]) => {
  const folder = folderWith(prepare)
  const before = readFileSync(fileIn(folder))
  const { at } = await openTestOffice({ folder })
  expect(await at('desk').staff.state()).toMatchObject({ kind: 'trouble', trouble })
  await expect(
    at('desk').people.list({
      search: '',
      filters: {},
      sort: [],
      position: { kind: 'at', offset: 0 },
      limit: 1,
    }),
  ).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' })
  expect(readFileSync(fileIn(folder)).equals(before)).toBe(true)
})

test('a log without its database is no new office', async () => {
  const folder = newFolder()
  writeFileSync(`${fileIn(folder)}-wal`, 'what is left of it')
  const { at } = await openTestOffice({ folder })
  expect(await at('desk').staff.state()).toMatchObject({
    kind: 'trouble',
    trouble: { kind: 'damaged' },
  })
  expect(existsSync(fileIn(folder))).toBe(false)
})

test('backups are offered beside a damaged file, newest first', async () => {
  const folder = folderWith((file) => truncateSync(file, 60))
  const { mkdirSync, utimesSync } = await import('node:fs')
  mkdirSync(join(folder, 'backups'))
  for (const [name, day] of [
    ['norise-2026-11-20.sqlite', 20],
    ['norise-2026-11-22.sqlite', 22],
  ] as const) {
    copyFileSync(fileIn(folder), join(folder, 'backups', name))
    const at = new Date(`2026-11-${day}T10:00:00Z`)
    utimesSync(join(folder, 'backups', name), at, at)
  }
  const { at } = await openTestOffice({ folder })
  const state = await at('desk').staff.state()
  expect(state.kind === 'trouble' && state.backups.map((backup) => backup.name)).toEqual([
    'norise-2026-11-22.sqlite',
    'norise-2026-11-20.sqlite',
  ])
})

test('migrations are all or nothing: a step that fails leaves schema and version as they were', () => {
  const folder = newFolder()
  const file = fileIn(folder)
  createFile(file, migrations)
  const database = new Sqlite(file)
  onTestFinished(() => {
    database.close()
  })
  const schema = () => database.prepare('select sql from sqlite_schema order by name').all()
  const before = schema()
  const steps: Migration[] = [
    ...migrations,
    { version: newestVersion + 1, name: 'good', sql: 'create table good (id text) strict' },
    {
      version: newestVersion + 2,
      name: 'bad',
      sql: 'create table worse (id text) strict; insert into nowhere values (1)',
    },
  ]
  expect(() => migrate(database, steps)).toThrow(/nowhere/)
  expect(schema()).toEqual(before)
  expect(database.pragma('user_version', { simple: true })).toBe(newestVersion)
})

test('a step that leaves a broken reference is taken back', () => {
  const folder = newFolder()
  const file = fileIn(folder)
  createFile(file, migrations)
  const database = new Sqlite(file)
  onTestFinished(() => {
    database.close()
  })
  const orphan: Migration = {
    version: newestVersion + 1,
    name: 'orphan',
    sql: "insert into contact (id, person_id, kind, value, position, folded) values ('c', 'nobody', 'other', 'x', 0, 'x')",
  }
  expect(() => migrate(database, [...migrations, orphan])).toThrow(/references/)
  expect(database.prepare('select count(*) as n from contact').get()).toEqual({ n: 0 })
})

test('what is deleted is gone from the bytes of the file, its search index and its log', async () => {
  const { openOfficeWithDirector, once } = await import('#tests/support/office.ts')
  const { enter } = await import('#tests/support/people.ts')
  const { director, folder, office } = await openOfficeWithDirector()
  await enter(director, { familyName: 'Pazudusais', town: 'Nekurienciems' })
  await director.journal.undo(once({ entry: null }))
  await office.close()
  const database = new Sqlite(fileIn(folder))
  const left = database
    .prepare("select count(*) as n from person_search where person_search match 'nekurienciems'")
    .get()
  expect(left).toEqual({ n: 0 })
  // The change rows are the second copy that undo lives from; everything else must be gone.
  database.prepare('delete from change_row').run()
  database.pragma('secure_delete = ON')
  database.exec('vacuum')
  database.close()
  expect(readFileSync(fileIn(folder)).includes('Nekurienciems')).toBe(false)
  expect(readFileSync(fileIn(folder)).includes('nekurienciems')).toBe(false)
})
