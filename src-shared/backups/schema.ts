import { z } from 'zod'
import { WaitReason } from '#shared/exports/schema.ts'

/** Why a backup was made: in its turn or by hand, before the schema changed, before another took the file's place. */
export const BackupKind = z.enum(['regular', 'beforeUpdate', 'beforeRestore'])
export type BackupKind = z.infer<typeof BackupKind>

/** What reading a backup through found. `unchecked`: it was not read yet, or changed since. */
export const BackupCheck = z.enum(['whole', 'damaged', 'unchecked'])
export type BackupCheck = z.infer<typeof BackupCheck>

/** A backup in the office's own folder. `at`: UTC text; `size` in bytes. */
export const Backup = z.object({
  name: z.string(),
  at: z.string(),
  size: z.number(),
  kind: BackupKind,
  check: BackupCheck,
})
export type Backup = z.infer<typeof Backup>

/** A backup found in another folder. A sealed one opens with the recovery key only. */
export const ForeignBackup = z.object({
  name: z.string(),
  at: z.string(),
  size: z.number(),
  sealed: z.boolean(),
})
export type ForeignBackup = z.infer<typeof ForeignBackup>

/** The second place, and how the post to it is. `waitingSince` null: nothing waits. */
export const BackupPlace = z.object({
  folder: z.string(),
  revision: z.number().int(),
  waitingSince: z.string().nullable(),
  reason: WaitReason.nullable(),
  deliveredAt: z.string().nullable(),
})
export type BackupPlace = z.infer<typeof BackupPlace>

/** How the backups are, in one line: for everybody. Instants are UTC text. */
export const BackupState = z.object({
  /** The newest backup that was read through and found whole. */
  lastGood: z.string().nullable(),
  /** Whether the last good one is so old that somebody should look. */
  old: z.boolean(),
  /** Why the last try made none. */
  trouble: z.object({ since: z.string(), reason: WaitReason }).nullable(),
  /** Since when the second place waits; null where there is none, or nothing waits. */
  placeWaitingSince: z.string().nullable(),
})
export type BackupState = z.infer<typeof BackupState>
