import type { Kysely } from 'kysely'
import type { BackupKeeper } from '#main/backups/keeper.ts'
import type { BackupPost } from '#main/backups/post.ts'
import type { OfficeLog } from '#main/diagnostics/officeLog.ts'
import type { CommandDoor } from '#main/database/door.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Outbox } from '#main/exports/outbox.ts'
import type { DocumentMaker } from '#main/documents/documentMaker.ts'
import type { ImportSessions } from '#main/imports/sessions.ts'
import type { ClockWatch } from '#main/journal/clockWatch.ts'
import type { Undoer } from '#main/journal/undo.ts'
import type { Sessions } from '#main/staff/sessions.ts'
import type { UpdateKeeper } from '#main/updates/keeper.ts'
import type { Feed } from '#main/workspace/feed.ts'
import type { Clock } from '#shared/calendar/clock.ts'
import type { RestoreAnswer } from '#shared/backups/contract.ts'
import type { FileTrouble } from '#shared/staff/contract.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { Visibility } from './visibility.ts'

/** What the office put together for the procedures of its features. */
export interface Services {
  readonly folder: string
  readonly clock: Clock
  readonly clockWatch: ClockWatch
  /** For queries: it cannot write. */
  readonly reads: Kysely<Tables>
  readonly door: CommandDoor
  readonly feed: Feed
  readonly sessions: Sessions
  /** Files being imported, in memory only. */
  readonly imports: ImportSessions
  readonly undoer: Undoer
  readonly visibility: Visibility
  /** Makes papers, in threads of its own. */
  readonly documents: DocumentMaker
  readonly outbox: Outbox
  readonly backups: BackupKeeper
  readonly backupPost: BackupPost
  readonly updates: UpdateKeeper
  /** Puts a backup in the place of the office's file; the office is closed and opened anew meanwhile. */
  readonly restore: Restore
  /** scrypt's N for new passwords; tests use a small one. */
  readonly passwordCost: number
  readonly demo: boolean
}

/** Which backup: of the office's own folder, or of another one, where it may be sealed (`seed`: the recovery key). */
export type BackupSource =
  | { kind: 'own'; name: string }
  | { kind: 'elsewhere'; folder: string; name: string; seed: Uint8Array | null }

/** Who asks is noted in the journal that the restored office goes on with. */
export type Restore = (
  source: BackupSource,
  by: { actor: Actor | null; desk: string },
) => Promise<RestoreAnswer>

/** The office as a call finds it: open, or with a file that can't be opened. */
export type OfficeCondition =
  | { kind: 'open'; services: Services }
  | {
      kind: 'trouble'
      trouble: FileTrouble
      file: string
      folder: string
      /** Tells the windows when the office opens after all. */
      feed: Feed
      /** Puts a backup in the place of the file. */
      restore: Restore
    }

/** Who calls: a window at a desk. One desk may have several windows; they are signed in together. */
export interface CallContext {
  readonly desk: string
  readonly window: string
  readonly condition: OfficeCondition
  readonly log: OfficeLog
}

/** A call that was let in. */
export interface AdmittedContext extends CallContext {
  readonly services: Services
  readonly actor: Actor
}
