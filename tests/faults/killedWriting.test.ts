import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyShare } from '#main/exports/verifyShare.ts'
import { deliverNow, makeProfile } from '#tests/office/exports/share.ts'
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

/** Acknowledged people are there, and of those begun at most the last one besides. */
function expectNothingLost(said: readonly string[], of: string): void {
  const [begun, done] = [saidAfter(said, 'begun'), saidAfter(said, 'done')]
  const kept = namesOf(folder, of)
  // Between the commit and its acknowledgement there is a moment: the last one may be there, whole.
  expect([done, begun].map((names) => names.toSorted())).toContainEqual(kept)
}

test('commands: what was acknowledged is there, and nothing is there by half', patience, () =>
  killInRounds(
    () => folder,
    { work: 'commands', after: 'done', within: 40 },
    async ({ said }, round) => {
      await verifyFile(folder)
      expectNothingLost(said, `commands${round}N`)
    },
  ),
)

test('undo: what was taken back is gone, what was not is there', patience, () =>
  killInRounds(
    () => folder,
    { work: 'undo', after: 'undoing', within: 40 },
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

test('import: all of it is there, or nothing', patience, () =>
  killInRounds(
    () => folder,
    { work: 'import', after: 'importing', within: 250 },
    async () => {
      await verifyFile(folder)
      expect([0, importedRows]).toContain(namesOf(folder, 'Ū').length)
    },
  ),
)

test(
  'export: no file on the share is half, and the next delivery makes it complete',
  patience,
  async () => {
    await killInRounds(
      () => folder,
      { work: 'export', after: 'delivering', within: 120 },
      async ({ said }, round) => {
        await verifyFile(folder)
        expectNothingLost(said, `export${round}N`)
        for (const name of readdirSync(share).filter((each) => each.endsWith('.csv'))) {
          const text = readFileSync(join(share, name), 'utf8')
          expect(text.startsWith('\ufeff')).toBe(true)
          expect(text.endsWith('\r\n')).toBe(true)
        }
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
