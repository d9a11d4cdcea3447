import { z } from 'zod'
import { aside, auditedRead, command, query } from '#shared/commands/procedure.ts'
import { Anchor, JournalKind } from './schema.ts'

/** Why a change can't be taken back. `blocker` names what stands in the way, as the feature tells it. */
/** The record in the way (`loan/<id>`), and its name as far as the actor may know it. */
const inTheWay = { subject: z.string(), name: z.string().optional() }

export const UndoRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('nothingToUndo') }),
  z.object({ reason: z.literal('notYours') }),
  z.object({ reason: z.literal('alreadyUndone') }),
  /** Somebody has changed one of the rows since. */
  z.object({ reason: z.literal('changedSince'), ...inTheWay }),
  /** Another record stands on one of the rows. */
  z.object({ reason: z.literal('inUse'), ...inTheWay }),
  z.object({ reason: z.literal('appendOnly'), table: z.string() }),
  z.object({ reason: z.literal('blocked'), rule: z.string(), ...inTheWay }),
])
export type UndoRefusal = z.infer<typeof UndoRefusal>

/** What verification of the file and the chain found. */
export const JournalVerdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sound'), entries: z.number(), changes: z.number(), anchor: Anchor }),
  /** The file itself can't be read whole. */
  z.object({ kind: z.literal('fileDamaged') }),
  z.object({ kind: z.literal('entryAltered'), seq: z.number() }),
  z.object({ kind: z.literal('entryMissing'), seq: z.number() }),
  z.object({ kind: z.literal('changesAltered'), seq: z.number() }),
  /** A row of an incident is not what the entry stored, or is gone; or no entry stored it. */
  z.object({ kind: z.literal('recordAltered'), seq: z.number() }),
  z.object({ kind: z.literal('recordMissing'), seq: z.number() }),
  z.object({ kind: z.literal('recordUnknown') }),
  /** A sealed text, or a file kept with it, is not what the entry stored. */
  z.object({ kind: z.literal('contentChanged'), seq: z.number() }),
  z.object({ kind: z.literal('fileChanged'), seq: z.number() }),
  z.object({ kind: z.literal('tailCut'), expected: Anchor }),
  z.object({ kind: z.literal('rewritten'), expected: Anchor }),
])
export type JournalVerdict = z.infer<typeof JournalVerdict>

export const JournalLine = z.object({
  seq: z.number(),
  at: z.string(),
  kind: JournalKind,
  action: z.string(),
  actorName: z.string().nullable(),
})

export const journalContract = {
  /** Takes back a command of one's own: the named entry, or the last one that can be. */
  undo: command(
    z.object({ entry: z.number().int().nullable() }),
    /** `left`: deliveries that only followed what is taken back, were sent or called off since, and stay as they are. */
    z.object({ undone: z.number().int(), action: z.string(), left: z.number().int() }),
    UndoRefusal,
  ),
  /** What Undo would take back, for the button's word. */
  lastUndoable: query.output(z.object({ entry: z.number().int(), action: z.string() }).nullable()),
  anchor: query.output(Anchor),
  verify: query.output(JournalVerdict),
  /** The PC's clock is right as it is, says whoever looked. */
  acceptClock: aside.output(z.object({})),
  /** The access log, newest first. */
  entries: auditedRead
    .input(
      z.object({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(200) }),
    )
    .output(z.array(JournalLine)),
}
