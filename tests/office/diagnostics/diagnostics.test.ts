import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { createFile } from '#main/database/migrate.ts'
import { migrations } from '#main/database/migrations/index.ts'
import { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { watchCall } from '#main/diagnostics/watchCall.ts'
import { reportText } from '#renderer/diagnostics/reportText.ts'
import { fileIncident } from '#tests/support/incidents.ts'
import { deliverNow, makeProfile, profileOf } from '#tests/office/exports/share.ts'
import { once, openOfficeWithDirector, openTestOffice, TestClock } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'

const word = 'Zeltspārne'

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'norise-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const logIn = (folder: string): string => readFileSync(join(folder, 'logs', 'norise.log'), 'utf8')

test('the report tells versions, sizes and counts, and nothing of anybody', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const contacts = [{ kind: 'email' as const, value: 'zeltsparne@example.lv', note: word }]
  await enter(director, { givenName: word, familyName: word, note: word, contacts, town: word })
  await director.people.find({ text: word, limit: 5 })
  await fileIncident(director)
  const report = await director.diagnostics.report()
  // The director and the person entered.
  expect(report.rows['person']).toBe(2)
  // How many incidents there are is not for whoever keeps the program running.
  expect(Object.keys(report.rows).filter((table) => table.startsWith('incident'))).toEqual([])
  expect(report.file.size).toBeGreaterThan(0)
  expect(report.journal.seq).toBeGreaterThan(1)
  expect(report.log[0]).toContain('"what":"opened"')
  const text = reportText(report)
  expect(text).toContain('\n  person: 2\n')
  expect(text.toLowerCase()).not.toMatch(/zelts/u)
  expect(text).not.toContain('Ilze')
  // A path has the name of the computer's user in it.
  expect(text).not.toContain(folder)
})

test('a mistake of the program is in the log by procedure and place, without what it was about', async () => {
  const { director, folder } = await openOfficeWithDirector()
  await enter(director, { familyName: word })
  const breaker = new Sqlite(databaseFile(folder))
  breaker.exec('alter table person_search rename to person_search_gone')
  breaker.close()
  await expect(director.people.find({ text: word, limit: 5 })).rejects.toThrow()
  const [line] = logIn(folder)
    .split('\n')
    .filter((each) => each.includes('"failed"'))
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    what: 'failed',
    procedure: 'people.find',
    error: expect.stringMatching(/^SQLITE_/u),
    at: expect.arrayContaining([expect.stringMatching(/\.ts:\d+$/u)]),
  })
  expect(logIn(folder)).not.toContain(word)
  expect(logIn(folder)).not.toContain(folder)
})

test('a step of the schema that failed is in the log by place, and what helps is told while nobody can sign in', async () => {
  const folder = newFolder()
  const file = databaseFile(folder)
  createFile(file, migrations.slice(0, -1))
  const database = new Sqlite(file)
  // In the way of the newest step.
  database.exec(`alter table notice_recipient add column given_at text default '${word}'`)
  database.close()
  const state = await (await openTestOffice({ folder })).at('desk').staff.state()
  if (state.kind !== 'trouble') throw new Error(state.kind)
  expect(state.trouble).toEqual({ kind: 'migrationFailed' })
  expect(state.details.log.map((line): unknown => JSON.parse(line))).toMatchObject([
    { what: 'broke', of: 'migration', error: expect.stringMatching(/^SQLITE_/u) },
    { what: 'trouble', kind: 'migrationFailed' },
  ])
  expect(state.details.program).toMatch(/^\d/u)
  expect(JSON.stringify(state.details)).not.toContain(word)
  expect(JSON.stringify(state.details)).not.toContain(folder)
})

test('what waits, and a backup that was not made, are in the log by kind alone, once', async () => {
  const { director, clock, folder } = await openOfficeWithDirector()
  const share = join(newFolder(), word)
  const id = await makeProfile(director, { folder: share, name: word })
  expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'folderMissing' })
  clock.advance({ minutes: 1 })
  await vi.waitFor(
    async () => expect((await profileOf(director, id)).outbox).toMatchObject({ tries: 2 }),
    { timeout: 15_000 },
  )
  await director.backups.setPlace(once({ folder: share, revision: null }))
  await director.backups.make()
  rmSync(join(folder, 'backups'), { recursive: true })
  writeFileSync(join(folder, 'backups'), 'a file in its place')
  expect(await director.backups.make()).toMatchObject({ ok: false })
  const told = logIn(folder)
    .split('\n')
    .filter((line) => /"(waits|noBackup)"/u.test(line))
    .map((line): unknown => JSON.parse(line))
  expect(told).toMatchObject([
    { what: 'waits', of: 'export', reason: 'folderMissing' },
    { what: 'waits', of: 'backupPlace', reason: 'folderMissing' },
    { what: 'noBackup' },
  ])
  expect(logIn(folder)).not.toContain(word)
})

test('who may not, or is not signed in, is no mistake and not in the log', async () => {
  const office = await openOfficeWithDirector()
  const clerk = await signInAs(office, 'staff', 'Ozola')
  await expect(clerk.client.diagnostics.report()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(office.at('elsewhere').diagnostics.report()).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  expect(logIn(office.folder)).not.toContain('failed')
})

test('a call that took long is noted with its time', async () => {
  const folder = newFolder()
  const log = new OfficeLog(folder, new TestClock())
  const times = [0, 1_999, 0, 2_000]
  vi.spyOn(performance, 'now').mockImplementation(() => times.shift() ?? 0)
  onTestFinished(() => void vi.restoreAllMocks())
  await watchCall(log, ['people', 'list'], async () => null)
  await watchCall(log, ['imports', 'run'], async () => null)
  expect(log.last(10).map((line) => JSON.parse(line))).toEqual([
    { at: '2026-11-23T08:00:00.000Z', what: 'slow', procedure: 'imports.run', ms: 2_000 },
  ])
})

test('the log is put aside when it is long, and two of it are kept', () => {
  const folder = newFolder()
  const log = new OfficeLog(folder, new TestClock())
  for (let n = 0; n < 12_000; n += 1) log.note({ what: 'slow', procedure: 'people.list', ms: n })
  const files = readdirSync(join(folder, 'logs'))
  expect(files.toSorted()).toEqual(['norise.1.log', 'norise.log'])
  for (const name of files) expect(statSync(join(folder, 'logs', name)).size).toBeLessThan(263_000)
  expect(log.last(2).map((line) => JSON.parse(line).ms)).toEqual([11_998, 11_999])
})

test('where no log can be written, the office works without', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'logs'), 'a file in its place')
  const log = new OfficeLog(folder, new TestClock())
  log.note({ what: 'closed' })
  expect(log.last(5)).toEqual([])
  expect(await watchCall(log, ['people', 'list'], async () => 'answered')).toBe('answered')
})
