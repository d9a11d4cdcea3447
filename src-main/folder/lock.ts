import { rmSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { hangDoorbell, ring } from './doorbell.ts'
import type { ClosingReply, OpenReply, Reply } from './owner.ts'
import { Owner } from './owner.ts'

export interface FolderLock {
  release(): Promise<void>
}

/**
 * `lasting`: it is not for the folder's disk, and does not pass by itself. `why`: its disk is full, or a
 * file stands in the folder's place; without it nothing more is known.
 */
interface Unwritable {
  state: 'unwritable'
  lasting?: true
  why?: 'full' | 'notAFolder'
}

/** What a step that failed says of the folder. */
function unwritable(error: unknown): Unwritable {
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { state: 'unwritable', why: 'full' }
    // Where a folder is to be made, and where one is to be passed through.
    case 'EEXIST':
    case 'ENOTDIR':
      return { state: 'unwritable', why: 'notAFolder' }
    default:
      return { state: 'unwritable' }
  }
}

/**
 * `held`: another process has the folder; `reply` is what it answered, undefined when it is alive
 * but silent. `closing`: it closes the office for a newer version, or takes too long about closing it.
 */
export type LockOutcome =
  | { state: 'mine'; lock: FolderLock }
  | { state: 'held'; reply: OpenReply | undefined }
  | ({ state: 'closing' } & ClosingReply)
  | Unwritable

export interface LockWishes {
  host: Owner['host']
  /** How the owner answers a second start; `show` asks it to come to front. */
  answer: (show: boolean) => Promise<Reply>
  /** Whether this start, when it comes second, asks the first to come to front. */
  show?: boolean
  /** How long to go on asking an owner that is still starting. */
  patienceMs?: number
  /** How long to wait for an owner that is closing its office. */
  closingPatienceMs?: number
  /** Called once, when this start begins to wait for an owner that is closing. */
  onWait?: () => void
}

/** How long (ms) closing may take at the most: a backup, a demo office beside it. */
const closingPatience = 150_000

/**
 * An exclusive lock of the operating system on one small file, taken through SQLite, which knows
 * how on every system. It ends with its process, however that ends, so there is no stale lock to
 * judge by pid or age.
 */
function holdFile(path: string, again = true): 'held' | 'unwritable' | (() => void) {
  let file: Database.Database | undefined
  try {
    file = new Database(path, { timeout: 0 })
    file.pragma('journal_mode = MEMORY')
    file.exec('BEGIN EXCLUSIVE')
    const held = file
    return () => held.close()
  } catch (error) {
    file?.close()
    const code = error instanceof Database.SqliteError ? error.code : ''
    if (code === 'SQLITE_NOTADB' && again) {
      // The file carries nothing but the lock; a scribbled one is made anew.
      rmSync(path, { force: true })
      return holdFile(path, false)
    }
    return /^SQLITE_(BUSY|LOCKED)/.test(code) ? 'held' : 'unwritable'
  }
}

const ownerPathOf = (folder: string): string => join(folder, 'norise.owner.json')

async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    return Owner.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}

async function ringOwner(folder: string, show: boolean): Promise<Reply | undefined> {
  const owner = await readOwner(ownerPathOf(folder))
  return owner === undefined ? undefined : ring(owner, show)
}

/**
 * Asks whoever has the folder open; undefined when nobody answers, or only somebody who is closing it.
 * `show` asks it to come to front.
 */
export async function ringFolder(folder: string, show: boolean): Promise<OpenReply | undefined> {
  const reply = await ringOwner(folder, show)
  return reply === undefined || 'closing' in reply ? undefined : reply
}

/**
 * Takes the folder for this process, or says who has it. The folder is made when it is missing. One
 * whose office is just being closed is waited for.
 * Both hosts call this before they open an office.
 */
export async function lockFolder(folder: string, wishes: LockWishes): Promise<LockOutcome> {
  const lockPath = join(folder, 'norise.lock')
  const ownerPath = ownerPathOf(folder)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return unwritable(error)
  }
  const begun = Date.now()
  let heard = begun
  let waits = false
  for (;;) {
    const held = holdFile(lockPath)
    if (held === 'unwritable') return { state: 'unwritable' }
    if (held !== 'held') {
      const doorbell = await hangDoorbell(wishes.answer).catch(() => null)
      if (doorbell === null) {
        held()
        return { state: 'unwritable', lasting: true }
      }
      try {
        const owner: Owner = {
          host: wishes.host,
          pid: process.pid,
          since: new Date().toISOString(),
          port: doorbell.port,
          secret: doorbell.secret,
        }
        await writeFile(ownerPath, JSON.stringify(owner), { mode: 0o600 })
        // An older file keeps its mode when it is written over.
        await chmod(ownerPath, 0o600)
        let released = false
        const release = async (): Promise<void> => {
          // A second time the note would be the next owner's.
          if (released) return
          released = true
          doorbell.close()
          // A note that can't be removed is believed by nobody; the lock is what counts.
          await rm(ownerPath, { force: true }).catch(() => undefined)
          held()
        }
        return { state: 'mine', lock: { release } }
      } catch (error) {
        doorbell.close()
        held()
        return unwritable(error)
      }
    }
    const reply = await ringOwner(folder, wishes.show ?? true)
    const now = Date.now()
    if (reply === undefined) {
      if (now - heard >= (wishes.patienceMs ?? 4000)) return { state: 'held', reply }
    } else if ('closing' in reply) {
      heard = now
      const { closing } = reply
      const late = now - begun >= (wishes.closingPatienceMs ?? closingPatience)
      if (closing === 'forNewVersion' || late) return { state: 'closing', closing }
      if (!waits) wishes.onWait?.()
      waits = true
    } else return { state: 'held', reply }
    await wait(150)
  }
}
