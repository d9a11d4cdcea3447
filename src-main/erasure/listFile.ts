import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { syncPath } from '#main/backups/wholeFile.ts'
import { ErasureReason } from '#shared/erasure/schema.ts'

/** An erasure as it is carried over into a restored file. */
export const ListedErasure = z.object({
  person_hash: z.string().length(64),
  number: z.number().int().min(1),
  reason: ErasureReason,
  requested_on: z.string(),
  erased_at: z.string(),
  erased_by: z.string(),
  protocol: z.string(),
})
export type ListedErasure = z.infer<typeof ListedErasure>

const listFile = (folder: string): string => join(folder, 'erasures.json')

/**
 * Keeps the list of erasures beside the database as well: of a file that can't be read any more it is
 * what a restored backup is told. It names nobody: persons stand in it as hashes.
 */
export function keepListFile(folder: string, list: readonly ListedErasure[]): void {
  const path = listFile(folder)
  const part = `${path}.part`
  const file = openSync(part, 'w')
  try {
    writeSync(file, JSON.stringify(list))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(part, path)
  syncPath(folder)
}

/**
 * The list as it was last kept; empty where there is none.
 * @throws where there is one that can't be read: a restore without it would bring people back
 */
export function readListFile(folder: string): ListedErasure[] {
  const path = listFile(folder)
  if (!existsSync(path)) return []
  return z.array(ListedErasure).parse(JSON.parse(readFileSync(path, 'utf8')))
}
