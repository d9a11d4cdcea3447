import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { copyDatabase, mustMove } from '#main/backups/copyDatabase.ts'

/** A small database, and where its copy would be. */
function openFiles(): { file: string; to: string } {
  const folder = mkdtempSync(join(tmpdir(), 'norise-copy-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'office.sqlite')
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.exec('create table thing (id text) strict')
  database.exec(`insert into thing values ('one')`)
  database.close()
  return { file, to: join(folder, 'copy.sqlite') }
}

test('a copy that somebody locks fails as one in use, and is not taken for a whole one', async () => {
  const { file, to } = openFiles()
  const copying = copyDatabase(file, to)
  const other = new Sqlite(to)
  onTestFinished(() => {
    other.close()
  })
  other.exec('begin exclusive')
  await expect(copying).rejects.toMatchObject({ code: 'EBUSY' })
  other.exec('rollback')
  expect(await copyDatabase(file, to)).toBe(true)
})

test('a copy of which nothing more comes for half a minute is given up; a slow one is not', () => {
  let now = 0
  const moving = mustMove(() => now)
  moving(900)
  now = 29_999
  expect(() => moving(900)).not.toThrow()
  expect(() => moving(388)).not.toThrow()
  now = 59_998
  expect(() => moving(388)).not.toThrow()
  now = 59_999
  expect(() => moving(388)).toThrow(expect.objectContaining({ code: 'EBUSY' }))
})
