import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyShare } from '#main/exports/verifyShare.ts'
import {
  csvIn,
  deliverNow,
  makeProfile,
  manifestIn,
  manifestName,
  sha256Of,
} from '#tests/office/exports/share.ts'
import { newFolder } from '#tests/support/office.ts'
import { importedRows } from './importedRows.ts'
import { begin, openAgain, verifyFile } from './faultyOffice.ts'
import { killInRounds, namesOf, saidAfter } from './rounds.ts'

const patience = { timeout: 600_000 }
const folder = newFolder()
const share = join(folder, '..', `${folder.split('/').at(-1)}-share`)

beforeAll(async () => {
  mkdirSync(share)
  const { office, client } = await begin(folder)
  await makeProfile(client, { folder: share, formats: ['csv'] })
  await office.close()
})

afterAll(() => {
  for (const each of [folder, share]) rmSync(each, { recursive: true, force: true })
})

/**
 * Every file under its final name is the one that the manifest vouches for, or a newer one that a delivery
 * cut short had put in its place: whole then, and with no fewer people.
 */
function expectWholeFiles(): void {
  const names = readdirSync(share).filter((each) => each.endsWith('.csv'))
  const delivered = names.length === 0 ? [] : filesOfManifest()
  for (const name of names) {
    const known = delivered.find((file) => file.name === name)
    if (known?.sha256 === sha256Of(join(share, name))) continue
    const [, ...rows] = csvIn(share, name)
    expect(readFileSync(join(share, name), 'utf8').endsWith('\r\n')).toBe(true)
    expect(new Set(csvIn(share, name).map((row) => row.length)).size, name).toBe(1)
    expect(rows.length, name).toBeGreaterThanOrEqual(known?.rows ?? 0)
    if (known?.kind === 'people') {
      expect(rows.length).toBeLessThanOrEqual(namesOf(folder, '').length)
    }
  }
}

/** A first delivery that is cut short between its files and its manifest has none yet. */
const filesOfManifest = () => (existsSync(join(share, manifestName)) ? manifestIn(share).files : [])

/** Acknowledged people are there, and of those begun at most the last one besides. */
function expectNothingLost(said: readonly string[], of: string): void {
  const [begun, done] = [saidAfter(said, 'begun'), saidAfter(said, 'done')]
  const kept = namesOf(folder, of)
  // Between the commit and its acknowledgement there is a moment: the last one may be there, whole.
  expect([done, begun].map((names) => names.toSorted())).toContainEqual(kept)
}

test(
  'commands: what was acknowledged is there, and nothing is there by half',
  patience,
  ({ signal }) =>
    killInRounds(
      () => folder,
      { signal, work: 'commands', after: 'done', within: 40 },
      async ({ said }, round) => {
        await verifyFile(folder)
        expectNothingLost(said, `commands${round}N`)
      },
    ),
)

test('undo: what was taken back is gone, what was not is there', patience, ({ signal }) =>
  killInRounds(
    () => folder,
    { signal, work: 'undo', after: 'undoing', within: 40 },
    async ({ said }, round) => {
      await verifyFile(folder)
      const kept = namesOf(folder, `undo${round}N`)
      const [done, undone] = [saidAfter(said, 'done'), saidAfter(said, 'undone')]
      const [begun, undoing] = [saidAfter(said, 'begun'), saidAfter(said, 'undoing')]
      for (const name of undone) expect(kept).not.toContain(name)
      for (const name of done.filter((each) => !undoing.includes(each)))
        expect(kept).toContain(name)
      expect(begun).toEqual(expect.arrayContaining(kept))
    },
  ),
)

/** How many of the list may be there once this was said last: what was acknowledged holds. */
const afterSaying: Readonly<Record<string, number[]>> = {
  imported: [importedRows],
  'taken back': [0],
}

test(
  'import: what was acknowledged is there, else all of it or nothing',
  patience,
  async ({ signal }) => {
    let acknowledged = 0
    await killInRounds(
      () => folder,
      {
        signal,
        work: 'import',
        after: (round) => (round % 4 === 3 ? 'imported' : 'importing'),
        within: 250,
      },
      async ({ said }) => {
        await verifyFile(folder)
        const kept = namesOf(folder, 'Ū').length
        const last = said.findLast((line) => /^(import|tak)/.test(line)) ?? ''
        acknowledged += Number(last === 'imported')
        expect(afterSaying[last] ?? [0, importedRows], last).toContain(kept)
      },
    )
    expect(acknowledged).toBeGreaterThan(0)
  },
)

test(
  'export: no file on the share is half, and the next delivery makes it complete',
  patience,
  async ({ signal }) => {
    await killInRounds(
      () => folder,
      { signal, work: 'export', after: 'delivering', within: 120 },
      async ({ said }, round) => {
        await verifyFile(folder)
        expectNothingLost(said, `export${round}N`)
        expectWholeFiles()
      },
    )
    const { office, client } = await openAgain(folder)
    const [profile] = await client.exports.profiles()
    await deliverNow(client, profile?.id ?? '')
    await office.close()
    expect(await verifyShare(share)).toMatchObject({ kind: 'complete' })
    expect(readdirSync(share).filter((name) => name.endsWith('.part'))).toEqual([])
  },
)
