import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backupFolder, databaseFile } from '#main/database/databaseFile.ts'
import { createFile } from '#main/database/migrate.ts'
import { migrations, newestVersion } from '#main/database/migrations/index.ts'
import { verifyChain } from '#main/journal/verifyChain.ts'
import { openOffice } from '#main/office/open.ts'
import { newFolder } from '#tests/support/office.ts'
import { createRouterClient } from '@orpc/server'
import { begin, verifyFile } from './faultyOffice.ts'
import { killInRounds, namesIn, namesOf, saidAfter } from './rounds.ts'

const patience = { timeout: 600_000 }
const folder = newFolder()

beforeAll(async () => {
  const { office } = await begin(folder)
  await office.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

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

test(
  'backup: under a final name only whole ones stand, and the office lost nothing',
  patience,
  () =>
    killInRounds(
      () => folder,
      { work: 'backup', after: 'backing up', within: 700 },
      async ({ said }, round) => {
        await verifyFile(folder)
        const kept = namesOf(folder, `backup${round}N`)
        for (const name of saidAfter(said, 'done')) expect(kept).toContain(name)
        backupsIn(folder)
      },
    ),
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
  'restore: the office is there, before or after, and nothing acknowledged is in neither',
  patience,
  () =>
    killInRounds(
      () => folder,
      { work: 'restore', after: 'restoring', within: 1_400 },
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

test(
  'migration: the file is of the version before or of the newest, and opens',
  patience,
  async () => {
    const folders: string[] = []
    const older = (round: number): string => {
      const of = newFolder()
      folders.push(of)
      mkdirSync(of, { recursive: true })
      createFile(databaseFile(of), migrations.slice(0, 1 + (round % (migrations.length - 1))))
      return of
    }
    await killInRounds(older, { work: 'migration', after: 'in', within: 60 }, (_, round) => {
      const of = folders[round] ?? ''
      const database = new Sqlite(databaseFile(of))
      try {
        expect(database.pragma('quick_check', { simple: true })).toBe('ok')
        const from = migrations[round % (migrations.length - 1)]?.version
        expect([from, newestVersion]).toContain(database.pragma('user_version', { simple: true }))
      } finally {
        database.close()
      }
      backupsIn(of)
      rmSync(of, { recursive: true, force: true })
    })
  },
)
