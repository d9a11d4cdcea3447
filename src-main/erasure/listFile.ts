import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { syncPath } from '#main/backups/wholeFile.ts'
import type { Tables } from '#main/database/tables.ts'
import { reasonOf } from '#main/exports/fileTrouble.ts'
import { ErasureReason } from '#shared/erasure/schema.ts'
import { officeId } from './list.ts'

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

/** One as it stands outside of an office's file. `office`: whose it is; lists from before don't say it. */
export const KeptErasure = ListedErasure.extend({ office: z.string().optional() })
export type KeptErasure = z.infer<typeof KeptErasure>

/**
 * Those of an office, as its own list holds them. One that does not say whose it is, is taken for the
 * office's where its person stands there: a folder may hold the list of an office that was there before.
 */
export function ownErasures(
  kept: readonly KeptErasure[],
  office: string,
  people: () => ReadonlySet<string>,
): ListedErasure[] {
  const here = kept.some((one) => one.office === undefined) ? people() : new Set()
  return kept.flatMap(({ office: of, ...listed }) =>
    of === office || (of === undefined && here.has(listed.person_hash)) ? [listed] : [],
  )
}

/** The list's name beside the office's file. */
export const listFileName = 'erasures.json'
export const listFile = (folder: string): string => join(folder, listFileName)

/**
 * Keeps the list of erasures beside the database as well: of a file that can't be read any more it is
 * what a restored backup is told. It names nobody: persons stand in it as hashes. A list that is damaged
 * is put aside, and written anew from the database. A disk that takes nothing now is tried again at the
 * next opening.
 */
export async function keepListFile(folder: string, reads: Kysely<Tables>): Promise<void> {
  try {
    const kept = new Map(
      readOrPutAside(folder).listed.map((listed) => [listed.person_hash, listed]),
    )
    let news = false
    const office = await officeId(reads)
    for (const listed of await reads.selectFrom('erasure_list').selectAll().execute()) {
      news ||= kept.get(listed.person_hash)?.office !== office
      kept.set(listed.person_hash, { ...listed, office })
    }
    if (news) writeWhole(listFile(folder), JSON.stringify([...kept.values()]))
  } catch (error) {
    if (reasonOf(error) === null) throw error
  }
}

interface KeptList {
  listed: KeptErasure[]
  /** Why it could not be read, though it was there. */
  damaged: Error | null
}

/** The list as far as it can be read: one that is damaged is put aside, one the disk does not give is none. */
export function readKeptList(folder: string): KeptList {
  try {
    return readOrPutAside(folder)
  } catch (error) {
    if (reasonOf(error) === null) throw error
    return { listed: [], damaged: null }
  }
}

function readOrPutAside(folder: string): KeptList {
  try {
    return { listed: readListFile(folder), damaged: null }
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error
    const path = listFile(folder)
    renameSync(path, `${path}.damaged`)
    return { listed: [], damaged: error }
  }
}

function writeWhole(path: string, text: string): void {
  const part = `${path}.part`
  const file = openSync(part, 'w')
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(part, path)
  syncPath(dirname(path))
}

/**
 * The list as it was last kept; empty where there is none.
 * @throws where there is one that can't be read: a restore without it would bring people back
 */
export function readListFile(folder: string): KeptErasure[] {
  const path = listFile(folder)
  if (!existsSync(path)) return []
  return parseList(readFileSync(path, 'utf8'))
}

/** @throws where the text is no such list */
export const parseList = (text: string): KeptErasure[] =>
  z.array(KeptErasure).parse(JSON.parse(text))
