import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openForWriting } from '#main/database/connections.ts'
import { createFile } from '#main/database/migrate.ts'
import { migrations, newestVersion } from '#main/database/migrations/index.ts'
import { OfficeLog } from '#main/diagnostics/officeLog.ts'
import { ownProgram } from '#main/office/ownProgram.ts'
import { openServices } from '#main/office/services.ts'
import { Feed } from '#main/workspace/feed.ts'
import {
  TestClock,
  directorPassword,
  newFolder,
  openOfficeWithDirector,
  openTestOffice,
} from '#tests/support/office.ts'

const backup = 'norise-2026-11-22.sqlite'
const fileIn = (folder: string): string => join(folder, 'norise.sqlite')
const backupIn = (folder: string): string => join(folder, 'backups', backup)

/** A folder with an office of Ilze Bērziņa, closed, and one backup of it. */
async function officeWithBackup(): Promise<string> {
  const { office, folder } = await openOfficeWithDirector()
  await office.close()
  mkdirSync(join(folder, 'backups'))
  copyFileSync(fileIn(folder), backupIn(folder))
  return folder
}

const halve = (file: string): void => truncateSync(file, Math.floor(statSync(file).size / 2))

/** Everything in a folder of the office's own file, by name. */
const beside = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )

const damages: [string, (file: string) => void, string][] = [
  ['damaged', halve, 'damaged'],
  [
    'damaged inside',
    (file) => {
      const bytes = readFileSync(file)
      bytes.fill(0x5a, 4096)
      writeFileSync(file, bytes)
    },
    'damaged',
  ],
  ['empty', (file) => truncateSync(file, 0), 'empty'],
  ['foreign', (file) => writeFileSync(file, 'vārds;uzvārds\n'.repeat(50)), 'foreign'],
  [
    'newer',
    (file) => {
      const database = new Sqlite(file)
      database.pragma(`user_version = ${newestVersion + 5}`)
      database.close()
    },
    'newer',
  ],
]

describe('a backup takes the place of a file that is', () => {
  test.for(damages)('%s', async ([, damage, kind]) => {
    const folder = await officeWithBackup()
    damage(fileIn(folder))
    const before = readFileSync(fileIn(folder))
    const head = readFileSync(join(folder, 'journal-head.json'))
    const { at } = await openTestOffice({ folder })
    const desk = at('desk')
    expect(await desk.staff.state()).toMatchObject({ kind: 'trouble', trouble: { kind } })

    const answer = await desk.staff.restoreBackup({ name: backup })
    const aside = join(folder, 'set-aside-2026-11-23T08-00-00Z')
    expect(answer).toEqual({ ok: true, setAside: aside })
    // The file is kept as it was, with all that belongs to it; the backup is still there too.
    expect(readFileSync(join(aside, 'norise.sqlite')).equals(before)).toBe(true)
    expect(readFileSync(join(aside, 'journal-head.json')).equals(head)).toBe(true)
    expect(existsSync(backupIn(folder))).toBe(true)
    expect(existsSync(`${fileIn(folder)}.part`)).toBe(false)

    // The same process goes on with the office of the backup.
    const state = await desk.staff.state()
    if (state.kind !== 'signedOut') throw new Error(state.kind)
    const account = state.people[0]?.account ?? ''
    expect(await desk.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
    expect(await desk.journal.verify()).toMatchObject({ kind: 'sound' })
  })
})

test('a file that could not be opened and reads whole can be gone back to, as from any backup', async () => {
  const folder = await officeWithBackup()
  rmSync(fileIn(folder))
  createFile(fileIn(folder), migrations.slice(0, -1))
  const database = new Sqlite(fileIn(folder))
  // In the way of the newest step.
  database.exec('alter table notice_recipient add column given_at text')
  database.close()
  const { at } = await openTestOffice({ folder })
  const desk = at('desk')
  expect(await desk.staff.state()).toMatchObject({ trouble: { kind: 'migrationFailed' } })
  expect(await desk.staff.restoreBackup({ name: backup })).toMatchObject({ ok: true })
  const state = await desk.staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  const account = state.people[0]?.account ?? ''
  expect(await desk.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
  const { backups, undoes } = await desk.backups.list()
  expect(backups.find(({ name }) => name === undoes)).toMatchObject({
    kind: 'beforeRestore',
    check: 'whole',
  })
  const kept = new Sqlite(join(folder, 'backups', undoes ?? ''), { readonly: true })
  expect(kept.prepare('select count(given_at) as n from notice_recipient').get()).toEqual({ n: 0 })
  kept.close()
})

test('what the log of the damaged file still held is kept with it', async () => {
  const folder = await officeWithBackup()
  const database = openForWriting(fileIn(folder))
  database.pragma('wal_autocheckpoint = 0')
  database.exec('create table kept_in_the_log (id text) strict')
  const log = readFileSync(`${fileIn(folder)}-wal`)
  copyFileSync(`${fileIn(folder)}-wal`, `${fileIn(folder)}-saved`)
  database.close()
  copyFileSync(`${fileIn(folder)}-saved`, `${fileIn(folder)}-wal`)
  rmSync(`${fileIn(folder)}-saved`)
  truncateSync(fileIn(folder), 60)

  const { at } = await openTestOffice({ folder })
  const answer = await at('desk').staff.restoreBackup({ name: backup })
  if (!answer.ok) throw new Error(answer.refusal.reason)
  const kept = readFileSync(join(answer.setAside ?? '', 'norise.sqlite-wal'))
  expect(kept.equals(log)).toBe(true)
  expect(await at('desk').staff.state()).toMatchObject({ kind: 'signedOut' })
})

test('a file found damaged while it is open is closed without a last writing', async () => {
  const folder = await officeWithBackup()
  const clock = new TestClock()
  const open = await openServices({
    folder,
    file: fileIn(folder),
    clock,
    feed: new Feed(),
    log: new OfficeLog(folder, clock),
    program: ownProgram(),
    onDamage: () => undefined,
    restore: () => Promise.reject(new Error('Nobody restores here')),
  })
  const before = readFileSync(fileIn(folder))
  await open.services.door.note(
    { kind: 'denied', action: 'people.list', about: {} },
    { actor: null, desk: 'desk' },
  )
  const log = readFileSync(`${fileIn(folder)}-wal`)
  expect(log.length).toBeGreaterThan(0)
  await open.close({ leaveFile: true })
  expect(readFileSync(fileIn(folder)).equals(before)).toBe(true)
  expect(readFileSync(`${fileIn(folder)}-wal`).equals(log)).toBe(true)
})

test('the windows that show the trouble are told', async () => {
  const folder = await officeWithBackup()
  halve(fileIn(folder))
  const { at } = await openTestOffice({ folder })
  const stop = new AbortController()
  const events = await at('other').workspace.feed(undefined, { signal: stop.signal })
  expect((await events.next()).value).toEqual({ kind: 'hello' })
  const next = events.next()
  expect(await at('desk').staff.restoreBackup({ name: backup })).toMatchObject({ ok: true })
  expect((await next).value).toEqual({ kind: 'state' })
  expect(await at('other').staff.state()).toMatchObject({ kind: 'signedOut' })
  stop.abort()
  await events.return(undefined)
})

describe('a backup that can’t be opened either is refused, and the file stays', () => {
  test.for(damages)('%s', async ([, damage, found]) => {
    const folder = await officeWithBackup()
    halve(fileIn(folder))
    damage(backupIn(folder))
    const { at } = await openTestOffice({ folder })
    const before = beside(folder)
    expect(await at('desk').staff.restoreBackup({ name: backup })).toEqual({
      ok: false,
      refusal: { reason: 'backupUnusable', found },
    })
    expect(beside(folder)).toEqual(before)
    expect(await at('desk').staff.state()).toMatchObject({ kind: 'trouble' })
  })
})

test.each([
  'norise-2026-11-21.sqlite',
  '..\\..\\x',
  '../backups/norise-2026-11-22.sqlite',
  '../norise.sqlite',
  '/etc/passwd',
  '.',
  '',
  'norise-2026-11-22.sqlite\0',
])('%j is no backup', async (name) => {
  const folder = await officeWithBackup()
  halve(fileIn(folder))
  const { at } = await openTestOffice({ folder })
  const before = beside(folder)
  expect(await at('desk').staff.restoreBackup({ name })).toEqual({
    ok: false,
    refusal: { reason: 'noSuchBackup' },
  })
  expect(beside(folder)).toEqual(before)
})

test('an office that is open takes no backup; of two windows that ask, one restores', async () => {
  const folder = await officeWithBackup()
  halve(fileIn(folder))
  const { at } = await openTestOffice({ folder })
  const [one, two] = await Promise.all(
    ['one', 'two'].map((desk) => at(desk).staff.restoreBackup({ name: backup })),
  )
  expect(one).toMatchObject({ ok: true })
  expect(two).toEqual({ ok: false, refusal: { reason: 'notInTrouble' } })
  expect(readdirSync(folder).filter((name) => name.startsWith('set-aside'))).toHaveLength(1)
})

test('a second restore keeps what the first set aside', async () => {
  const folder = await officeWithBackup()
  halve(fileIn(folder))
  const first = await openTestOffice({ folder })
  expect(await first.at('desk').staff.restoreBackup({ name: backup })).toMatchObject({ ok: true })
  await first.office.close()
  halve(fileIn(folder))
  const second = await openTestOffice({ folder })
  expect(await second.at('desk').staff.restoreBackup({ name: backup })).toMatchObject({ ok: true })
  expect(readdirSync(folder).filter((name) => name.startsWith('set-aside'))).toEqual([
    'set-aside-2026-11-23T08-00-00Z',
    'set-aside-2026-11-23T08-00-00Z-2',
  ])
})

test('cut short between the two renames, it passes for no new office and can be done again', async () => {
  const folder = await officeWithBackup()
  copyFileSync(backupIn(folder), `${fileIn(folder)}.part`)
  rmSync(fileIn(folder))
  const { at } = await openTestOffice({ folder })
  expect(await at('desk').staff.state()).toMatchObject({
    kind: 'trouble',
    trouble: { kind: 'damaged' },
  })
  expect(await at('desk').staff.restoreBackup({ name: backup })).toMatchObject({ ok: true })
  expect(await at('desk').staff.state()).toMatchObject({ kind: 'signedOut' })
})

test('a backup of an older Norise is brought up to date when it is restored', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'backups'))
  createFile(backupIn(folder), migrations.slice(0, 1))
  writeFileSync(fileIn(folder), '')
  const { at } = await openTestOffice({ folder })
  expect(await at('desk').staff.restoreBackup({ name: backup })).toMatchObject({ ok: true })
  expect(await at('desk').staff.state()).toEqual({ kind: 'firstStart' })
  expect(readdirSync(join(folder, 'backups'))).toEqual(
    [backup, 'norise-2026-11-23T08-00-00-000Z-beforeUpdate.sqlite', 'checks.json'].toSorted(),
  )
})
