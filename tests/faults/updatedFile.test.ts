import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { backupFolder, databaseFile } from '#main/database/databaseFile.ts'
import { createFile } from '#main/database/migrate.ts'
import { migrations, newestVersion } from '#main/database/migrations/index.ts'
import { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { prepareFile } from '#main/office/prepareFile.ts'
import { TestClock } from '#tests/support/office.ts'

/** The disk that is full from a moment on: the connection is a real one, only this fault is made. */
const fault = vi.hoisted((): { at: 'open' | 'step' | 'checkpoint' } => ({ at: 'open' }))

vi.mock(import('#main/database/connections.ts'), async (original) => {
  const real = await original()
  const { SqliteError } = (await import('better-sqlite3')).default
  const full = (): never => {
    throw new SqliteError('database or disk is full', 'SQLITE_FULL')
  }
  return {
    ...real,
    openForWriting(file) {
      if (fault.at === 'open') return full()
      const database = real.openForWriting(file)
      if (fault.at === 'step') database.exec = full
      const pragma = database.pragma.bind(database)
      database.pragma = (source, options) =>
        source.startsWith('wal_checkpoint') ? full() : pragma(source, options)
      return database
    },
  }
})

test.each([
  ['the file is opened', 'open', { kind: 'diskFull' }, 'as it was'],
  ['a step is taken', 'step', { kind: 'diskFull' }, 'as it was'],
  ['the log is emptied', 'checkpoint', null, 'brought up to date'],
] as const)('a disk that is full when %s', async (_, at, answer, becomes) => {
  const folder = mkdtempSync(join(tmpdir(), 'norise-updated-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = databaseFile(folder)
  createFile(file, migrations.slice(0, 1))
  fault.at = at
  const clock = new TestClock()
  expect(await prepareFile(folder, file, clock, new OfficeLog(folder, clock))).toEqual(answer)
  const database = new Sqlite(file, { readonly: true })
  onTestFinished(() => void database.close())
  const isOld = becomes === 'as it was'
  expect(database.pragma('user_version', { simple: true })).toBe(isOld ? 1 : newestVersion)
  // A file that was changed keeps its way back; one that was not makes none at every try.
  const backups = readdirSync(backupFolder(folder)).filter((name) => name.endsWith('.sqlite'))
  expect(backups).toHaveLength(isOld ? 0 : 1)
})
