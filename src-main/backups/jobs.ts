import { z } from 'zod'
import { ForeignBackup } from '#shared/backups/schema.ts'
import { WaitReason } from '#shared/exports/schema.ts'

/** What a worker does with whole files, so that no call waits for a disk. Paths are absolute. */
export const BackupJob = z.discriminatedUnion('kind', [
  /** Copies the open database and reads the copy through; `to` is there only when it is whole. */
  z.object({ kind: z.literal('copy'), file: z.string(), to: z.string() }),
  /** Reads a backup through, by way of a copy: the backup itself is left as it is. */
  z.object({ kind: z.literal('check'), file: z.string(), by: z.string() }),
  /** Reads through a copy that nobody else has open. */
  z.object({ kind: z.literal('read'), file: z.string() }),
  /**
   * What in a folder may be a backup. `own`: the office's folder, where it is to be told whether the disk
   * is the PC's own.
   */
  z.object({ kind: z.literal('list'), folder: z.string(), own: z.string().optional() }),
  /** Seals a backup into another folder (`publicKey`: base64), and takes `outdated` names out of it then. */
  z.object({
    kind: z.literal('seal'),
    file: z.string(),
    folder: z.string(),
    name: z.string(),
    publicKey: z.string(),
    outdated: z.array(z.string()),
  }),
  /** Copies a backup of another folder, opened by the recovery key's 32 bytes (base64) where it is sealed. */
  z.object({
    kind: z.literal('fetch'),
    file: z.string(),
    to: z.string(),
    seed: z.string().nullable(),
  }),
])
export type BackupJob = z.infer<typeof BackupJob>

export const JobOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done') }),
  z.object({
    kind: z.literal('listed'),
    backups: z.array(ForeignBackup),
    /** The folder is on another disk than the PC's own; false where nobody asked. */
    mounted: z.boolean(),
  }),
  z.object({ kind: z.literal('damaged') }),
  z.object({ kind: z.literal('foreign') }),
  z.object({ kind: z.literal('wrongKey') }),
  z.object({ kind: z.literal('failed'), reason: WaitReason }),
  /** Its folder is there and the file is not. */
  z.object({ kind: z.literal('absent') }),
])
export type JobOutcome = z.infer<typeof JobOutcome>
