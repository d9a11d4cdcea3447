import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { inspectFile } from '#main/database/inspectFile.ts'
import { newestVersion } from '#main/database/migrations/index.ts'
import { enter, firstPage } from '#tests/support/people.ts'
import { begin, openAgain, verifyFile } from './faultyOffice.ts'
import { passingFolder } from './fixedFolder.ts'

/** What a kill leaves of a file that is written without a log: half of the new pages, and a journal with the old ones. */
function cutShort(file: string, to: string): void {
  const database = new Sqlite(file)
  database.pragma('journal_mode = DELETE')
  database.pragma('cache_size = 4')
  database.exec('begin immediate; create table half (x blob)')
  const insert = database.prepare('insert into half values (zeroblob(20000))')
  for (let n = 0; n < 50; n += 1) insert.run()
  database.exec("update person set family_name = 'Pusceļā'")
  for (let n = 0; n < 50; n += 1) insert.run()
  for (const ending of ['', '-journal']) copyFileSync(`${file}${ending}`, `${to}${ending}`)
  database.exec('rollback')
  database.close()
}

test('a write that was cut short before the file has its log is taken back when the office opens', async () => {
  const folder = passingFolder()
  const { office, client } = await begin(folder)
  await enter(client, { familyName: 'Agrā' })
  await office.close()
  const after = passingFolder()
  cutShort(databaseFile(folder), databaseFile(after))
  // Looking alone changes nothing.
  const before = readFileSync(databaseFile(after))
  expect(inspectFile(databaseFile(after), newestVersion)).toEqual({ kind: 'cutShort' })
  expect(readFileSync(databaseFile(after)).equals(before)).toBe(true)

  const again = await openAgain(after)
  const { rows } = await again.client.people.list(firstPage)
  expect(rows.map(({ familyName }) => familyName)).toEqual(['Agrā', 'Bērziņa'])
  expect(await again.client.journal.verify()).toMatchObject({ kind: 'sound' })
  await again.office.close()
  await verifyFile(after)
  expect(existsSync(`${databaseFile(after)}-journal`)).toBe(false)
})
