import { isAbsolute } from 'node:path'
import { folderSource } from './folderSource.ts'
import { type Ask, httpsSource } from './httpsSource.ts'

/** A file of a place, as it is being read. */
export interface Opened {
  /** Where its bytes begin: less than asked for where the place can't begin in the middle. */
  from: number
  /** The whole file's bytes, where the place says so before it is read. */
  size: number | null
  bytes: AsyncIterable<Uint8Array>
}

/**
 * What stands in an update place. `name` is a plain name. A file that is not there is null; all else
 * that goes wrong is thrown, as `PlaceTrouble` or as the system says it.
 */
export interface UpdateSource {
  open(name: string, from: number, signal: AbortSignal): Promise<Opened | null>
}

/** The source of a place: a folder of this PC, or an https address. */
export const sourceOf = (address: string, ask: Ask): UpdateSource =>
  isAbsolute(address) ? folderSource(address) : httpsSource(address, ask)
