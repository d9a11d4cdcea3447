import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readThrough, removeDatabase } from '#main/backups/copyDatabase.ts'
import { openSealedFile } from '#main/backups/sealedFile.ts'
import { backupFolder, databaseFile } from '#main/database/databaseFile.ts'
import { Ledger } from '#main/database/ledger.ts'
import { createFile } from '#main/database/migrate.ts'
import { migrations, newestVersion } from '#main/database/migrations/index.ts'
import { verifyChain } from '#main/journal/verifyChain.ts'
import { openOffice } from '#main/office/open.ts'
import { keysFromSeed } from '#main/staff/keys.ts'
import { readCode } from '#main/staff/writtenCode.ts'
import { newFolder, once } from '#tests/support/office.ts'
import { createRouterClient } from '@orpc/server'
import { begin, open, openAgain, verifyFile } from './faultyOffice.ts'
import { killInRounds, namesIn, namesOf, saidAfter } from './rounds.ts'

const patience = { timeout: 600_000 }
const folder = newFolder()
/** The second place, which gets each backup sealed. */
const place = newFolder()
let recoveryKey = ''

beforeAll(async () => {
  const begun = await begin(folder)
  recoveryKey = begun.recoveryKey
  mkdirSync(place, { recursive: true })
  await begun.client.backups.setPlace(once({ folder: place, revision: null }))
  await begun.office.close()
})

afterAll(() => {
  for (const each of [folder, place]) rmSync(each, { recursive: true, force: true })
})

/** Every backup under its final name is whole and its journal sound. */
function backupsIn(of: string): string[] {
  if (!existsSync(backupFolder(of))) return []
  const files = readdirSync(backupFolder(of))
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => join(backupFolder(of), name))
  for (const file of files) {
    const database = new Sqlite(file, { readonly: true, fileMustExist: true })
    try {
      expect(database.pragma('quick_check', { simple: true }), file).toBe('ok')
      expect(verifyChain(database, null), file).toMatchObject({ kind: 'sound' })
    } finally {
      database.close()
    }
  }
  return files
}

/** Every sealed backup under its final name opens with the recovery key and is whole. */
async function lookAtPlace(): Promise<void> {
  const keys = await keysFromSeed(readCode(recoveryKey, 32) ?? Buffer.alloc(0))
  for (const name of readdirSync(place).filter((each) => each.endsWith('.norise'))) {
    const opened = join(folder, 'opened.sqlite')
    expect(await openSealedFile(join(place, name), opened, keys), name).toBe('opened')
    expect(readThrough(opened), name).toBe(true)
    removeDatabase(opened)
  }
}

test(
  'backup: under a final name only whole ones stand, here and sealed, and the office lost nothing',
  patience,
  async ({ signal }) => {
    await killInRounds(
      () => folder,
      { signal, work: 'backup', after: 'backing up', within: 700 },
      async ({ said }, round) => {
        await verifyFile(folder)
        const kept = namesOf(folder, `backup${round}N`)
        for (const name of saidAfter(said, 'done')) expect(kept).toContain(name)
        backupsIn(folder)
        await lookAtPlace()
      },
    )
    const { office, client } = await openAgain(folder)
    expect(await client.backups.make()).toMatchObject({ ok: true })
    await office.close()
    expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([])
    await lookAtPlace()
  },
)

/** Opens the folder as the next start would; where the file is gone, the backup from before takes its place. */
async function comeBack(): Promise<void> {
  const office = await openOffice({ folder, passwordCost: 2 ** 4 })
  const context = office.join({ desk: 'desk', window: 'window' })
  const client = createRouterClient(office.router, { context })
  const state = await client.staff.state()
  if (state.kind === 'trouble') {
    const [newest] = state.backups
    expect(await client.staff.restoreBackup({ name: newest?.name ?? '' })).toMatchObject({
      ok: true,
    })
  }
  expect(await client.staff.state()).toMatchObject({ kind: 'signedOut' })
  await office.close()
}

test(
  'restore and its undo: the office is there, before or after, and nothing acknowledged is in neither',
  patience,
  ({ signal }) =>
    killInRounds(
      () => folder,
      { signal, work: 'restore', after: 'restoring', within: 2_400 },
      async ({ said }, round) => {
        await comeBack()
        await verifyFile(folder)
        const known = new Set(namesOf(folder, `restore${round}N`))
        for (const file of backupsIn(folder)) {
          for (const name of namesIn(file, `restore${round}N`)) known.add(name)
        }
        for (const name of saidAfter(said, 'done')) expect(known).toContain(name)
      },
    ),
)

/** With how many steps a file begins: of the second there are people. */
const stepsOf = (round: number): number => 2 + (round % (migrations.length - 2))

const olderPeople = 1_500

/** Fills a file of an older schema: people, and a journal with a change row each. */
async function fillOlder(file: string): Promise<void> {
  const database = new Sqlite(file)
  try {
    database.exec('begin immediate')
    const insert =
      database.prepare(`insert into person (id, family_name, created_at, created_by, sort_key,
      name_key, given_sort_key, town_sort_key, search_text, search_digits)
      values (@id, @id, '1', 'x', @id, @id, @id, @id, @id, '')`)
    const ledger = new Ledger(database)
    for (let n = 0; n < olderPeople; n += 1) {
      const id = `persona${n}`
      insert.run({ id })
      if (n % 10 > 0) continue
      const after = JSON.stringify({ id, family_name: id })
      await ledger.add(
        {
          kind: 'command',
          action: 'people.create',
          actor: null,
          desk: 'x',
          about: {},
          undoes: null,
        },
        '2026-01-01T08:00:00.000Z',
        [
          {
            table: 'person',
            row: id,
            subject: `person/${id}`,
            otherSubject: null,
            before: null,
            after,
          },
        ],
        async () => undefined,
      )
    }
    database.exec('commit')
  } finally {
    database.close()
  }
}

/** That nobody is lost and the journal is as it was written. @returns the schema's version */
function lookAtOlder(file: string): unknown {
  const database = new Sqlite(file)
  try {
    expect(database.pragma('quick_check', { simple: true })).toBe('ok')
    expect(database.prepare('select count(*) from person').pluck().get()).toBe(olderPeople)
    expect(verifyChain(database, null)).toMatchObject({ kind: 'sound', changes: olderPeople / 10 })
    return database.pragma('user_version', { simple: true })
  } finally {
    database.close()
  }
}

test(
  'migration: the file is of the version before or of the newest, and opens',
  patience,
  async ({ signal }) => {
    const folders: string[] = []
    const older = async (round: number): Promise<string> => {
      const of = newFolder()
      folders.push(of)
      mkdirSync(of, { recursive: true })
      createFile(databaseFile(of), migrations.slice(0, stepsOf(round)))
      await fillOlder(databaseFile(of))
      return of
    }
    await killInRounds(
      older,
      { signal, work: 'migration', after: 'in', within: 60 },
      async (_, round) => {
        const of = folders[round] ?? ''
        const from = migrations[stepsOf(round) - 1]?.version
        expect([from, newestVersion]).toContain(lookAtOlder(databaseFile(of)))
        backupsIn(of)
        // What a kill left is brought up to date at the next start, whole.
        const { office, client } = await open(of)
        expect(await client.staff.state()).toEqual({ kind: 'firstStart' })
        await office.close()
        expect(lookAtOlder(databaseFile(of))).toBe(newestVersion)
        rmSync(of, { recursive: true, force: true })
      },
    )
  },
)
