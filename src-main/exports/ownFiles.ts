import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Register } from '#shared/exports/columns.ts'
import type { DeliveredFile, ExportFormat, ExportManifest } from '#shared/exports/schema.ts'
import { safeFileName } from '#shared/text/fileName.ts'
import { manifestName } from './manifestFile.ts'
import { registerFiles } from './registerTexts.ts'
import { firstName } from './secondVersion.ts'

export const registerFileName = (register: Register, format: ExportFormat): string =>
  `${registerFiles[register].file}.${format}`

/** A sheet is named by its number, never by the person. */
export const sheetFileName = (number: string): string =>
  safeFileName(`lapa-${number}.pdf`, { maxBytes: 80 })

const registerNames: ReadonlySet<string> = new Set(
  Object.values(registerFiles).flatMap(({ file }) => [`${file}.csv`, `${file}.xlsx`]),
)

/** Names that the office gives. A manifest may name others: those files are not ours to touch. */
export function isOwnName(name: string): boolean {
  const first = firstName(name)
  return registerNames.has(first) || first === manifestName || /^lapa-[^/\\]+\.pdf$/.test(first)
}

/** What stands from deliveries before and has no place in this one: a format or a register was taken away. */
export const outdatedFiles = (
  before: ExportManifest | null,
  planned: ReadonlySet<string>,
): string[] =>
  before === null
    ? []
    : [...before.files.map(({ name }) => name), ...(before.left ?? [])].filter(
        (name) => !planned.has(name) && isOwnName(name),
      )

export const removeFile = (folder: string, name: string): Promise<void> =>
  rm(join(folder, name), { force: true })

/** The file by which a folder is tried before it is chosen. */
export const probePart = (id: string): string => `.norise-${id}.part`
const isProbe = (name: string): boolean => /^\.norise-[0-9a-f-]{36}$/.test(name)

/** Takes away parts that an interrupted delivery or trial of the office left behind; parts of others stay. */
export async function sweepParts(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const target = entry.name.endsWith('.part') ? entry.name.slice(0, -'.part'.length) : null
    const isOwn = target !== null && (isOwnName(target) || isProbe(target))
    if (isOwn && !entry.isDirectory()) {
      await removeFile(folder, entry.name)
    }
  }
}

/** Whether a file still stands as it was delivered. `whole` reads it; else its size is enough. */
export async function standsAsDelivered(
  folder: string,
  file: DeliveredFile,
  whole: boolean,
): Promise<boolean> {
  const path = join(folder, file.name)
  try {
    const found = await stat(path)
    if (!found.isFile() || found.size !== file.size) return false
    return !whole || (await sha256Of(path)) === file.sha256
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest('hex')
}
