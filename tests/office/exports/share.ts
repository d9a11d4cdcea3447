import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import {
  emptyProfile,
  ExportManifest,
  type ExportProfile,
  type ExportProfileInput,
} from '#shared/exports/schema.ts'
import { type Client, once } from '#tests/support/office.ts'

export const manifestName = 'norise-manifests.json'

/** A folder that stands for the share. */
export function newShare(): string {
  const folder = mkdtempSync(join(tmpdir(), 'norise-share-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Whether a program of the system, which may be missing here or not allowed, did what was asked. */
export const tryRun = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export async function makeProfile(
  client: Client,
  input: Partial<ExportProfileInput> & { folder: string },
): Promise<string> {
  const made = await client.exports.createProfile(
    once({ input: { ...emptyProfile, name: 'Koplietotā mape', ...input } }),
  )
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value.id
}

export async function profileOf(client: Client, id: string): Promise<ExportProfile> {
  const found = (await client.exports.profiles()).find((profile) => profile.id === id)
  if (found === undefined) throw new Error('The profile is gone')
  return found
}

/** Asks for a delivery and waits until it is there, or waits for its folder. */
export async function deliverNow(client: Client, id: string): Promise<ExportProfile> {
  const asked = await client.exports.requestExport(once({ id }))
  expect(asked).toMatchObject({ ok: true })
  return settled(client, id)
}

/** The profile once its outbox has done, or could not do, what it was asked. */
export const settled = (client: Client, id: string): Promise<ExportProfile> =>
  vi.waitFor(
    async () => {
      const profile = await profileOf(client, id)
      const { outbox } = profile
      const tried = outbox.kind === 'waiting' && outbox.nextTryAt !== null
      if (outbox.kind !== 'idle' && !tried) throw new Error(`Still ${outbox.kind}`)
      return profile
    },
    { timeout: 15_000, interval: 20 },
  )

export const manifestIn = (share: string): ExportManifest =>
  ExportManifest.parse(JSON.parse(readFileSync(join(share, manifestName), 'utf8')))

export const filesIn = (share: string): string[] =>
  existsSync(share) ? readdirSync(share).toSorted() : []

export const sha256Of = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex')

/** The cells of a delivered CSV as a spreadsheet program would take them. */
export function csvIn(share: string, name: string): string[][] {
  const text = readFileSync(join(share, name), 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  return Papa.parse<string[]>(text.slice(1), { delimiter: ';', newline: '\r\n' }).data.filter(
    (row) => row.length > 1 || row[0] !== '',
  )
}

/** The cells of a delivered workbook's first sheet. */
export async function xlsxIn(share: string, name: string): Promise<unknown[][]> {
  const workbook = await readXlsx(readFileSync(join(share, name)))
  return workbook.sheets[0]?.rows ?? []
}
