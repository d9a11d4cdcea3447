import { z } from 'zod'
import { aside, command, query } from '#shared/commands/procedure.ts'
import { WaitReason } from '#shared/exports/schema.ts'
import { Backup, BackupPlace, BackupState, ForeignBackup } from './schema.ts'

const Name = z.string().max(200)
const Folder = z.string().trim().min(1, 'required').max(500, 'tooLong')

export const RestoreRefusal = z.discriminatedUnion('reason', [
  /** The office is open: its file is all right, or another window has restored it. */
  z.object({ reason: z.literal('notInTrouble') }),
  z.object({ reason: z.literal('noSuchBackup') }),
  /** The backup itself can't be opened; the office's file stays where it is. */
  z.object({
    reason: z.literal('backupUnusable'),
    found: z.enum(['empty', 'foreign', 'damaged', 'newer']),
  }),
  /** The present file could not be copied first, so it stays. */
  z.object({ reason: z.literal('notBackedUp') }),
  /** The recovery key is another office's, or not the one the backup was sealed for. */
  z.object({ reason: z.literal('wrongKey') }),
  /** The recovery key itself tells that it is not typed as it was printed. */
  z.object({ reason: z.literal('mistyped') }),
  /** The disk is full or can't be written, or the other folder is gone. */
  z.object({ reason: z.literal('notCopied') }),
  /** Another program holds the office's file. */
  z.object({ reason: z.literal('notMoved') }),
])
export type RestoreRefusal = z.infer<typeof RestoreRefusal>

export const RestoreAnswer = z.union([
  z.object({
    ok: z.literal(true),
    /** The folder in which a file that could not be opened is kept; null where a backup holds all of it. */
    setAside: z.string().nullable(),
    /** There is a list of erasures beside the backup, and it can't be read: somebody may have come back. */
    erasures: z.literal('unread').optional(),
  }),
  z.object({ ok: z.literal(false), refusal: RestoreRefusal }),
])
export type RestoreAnswer = z.infer<typeof RestoreAnswer>

export const PlaceRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('notAbsolute'), field: z.literal('folder') }),
  z.object({ reason: z.literal('ownFolder'), field: z.literal('folder') }),
])
export type PlaceRefusal = z.infer<typeof PlaceRefusal>

export const backupsContract = {
  state: query.output(BackupState),
  list: query.output(
    z.object({
      /** Where the office's own backups stand. */
      folder: z.string(),
      backups: z.array(Backup),
      place: BackupPlace.nullable(),
      /** What stands in the second place, as far as it answers. */
      placed: z.array(ForeignBackup),
      /** A backup is being made now. */
      making: z.boolean(),
      /** The backup from before the last restore; null where there was none lately. */
      undoes: z.string().nullable(),
    }),
  ),
  /** Makes one now and reads it through; then sends it to the second place. */
  make: aside.output(
    z.union([
      z.object({ ok: z.literal(true), at: z.string() }),
      z.object({ ok: z.literal(false), reason: WaitReason }),
    ]),
  ),
  /** Chooses the second place, a folder of this PC; null for none. */
  setPlace: command(
    z.object({ folder: Folder.nullable(), revision: z.number().int().nullable() }),
    z.object({}),
    PlaceRefusal,
  ),
  /** Puts a backup in the place of the open office's file. Everybody signs in anew. */
  restore: aside.input(z.object({ name: Name })).output(RestoreAnswer),
  /** Backups in a folder of this PC, newest first: while nobody has signed in here yet, or nobody can. */
  findIn: aside.input(z.object({ folder: Folder })).output(
    z.union([
      z.object({ ok: z.literal(true), backups: z.array(ForeignBackup) }),
      z.object({
        ok: z.literal(false),
        reason: z.union([WaitReason, z.literal('notAbsolute'), z.literal('notInTrouble')]),
      }),
    ]),
  ),
  /** The move to a new PC: a backup from another folder becomes this office's file. */
  restoreFrom: aside
    .input(z.object({ folder: Folder, name: Name, recoveryKey: z.string().max(200) }))
    .output(RestoreAnswer),
}
