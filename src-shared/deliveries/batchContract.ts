import { z } from 'zod'
import { command, query } from '#shared/commands/procedure.ts'
import { BatchInput, BatchRefusal, BatchRow, BatchTally, Feedback } from './batchSchema.ts'

/** Who has no internet and no packet for a week yet, in one group. */
export const PacketsMissing = z.object({
  group: z.object({ id: z.uuid(), name: z.string() }),
  /** The Monday of the week. */
  week: z.iso.date(),
  /** The week has begun already. */
  late: z.boolean(),
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** What is tied to that week of the group. */
  materials: z.array(z.object({ id: z.uuid(), name: z.string() })),
})
export type PacketsMissing = z.infer<typeof PacketsMissing>

/** How many deliveries of a group there are of each channel and status. */
export const GroupTally = z.object({
  /** Not called off. */
  count: z.number().int(),
  drafts: z.number().int(),
  underWay: z.number().int(),
  arrived: z.number().int(),
  troubled: z.number().int(),
})
export type GroupTally = z.infer<typeof GroupTally>

export const batchContract = {
  /** What a batch would do with each participant; nothing is written. */
  previewBatch: query
    .input(z.object({ input: BatchInput }))
    .output(
      z.union([
        z.object({ ok: z.literal(true), rows: z.array(BatchRow) }),
        z.object({ ok: z.literal(false), refusal: BatchRefusal }),
      ]),
    ),
  /**
   * Makes what the preview says at this moment, as drafts or as what has happened already: nothing
   * twice. `mails`: those of them that a mail program is to send.
   */
  sendBatch: command(
    z.object({ input: BatchInput }),
    BatchTally.extend({ mails: z.array(z.uuid()) }),
    BatchRefusal,
  ),
  /** How many deliveries of a group stand where. */
  ofGroup: query.input(z.object({ group: z.uuid() })).output(GroupTally),
  /** Whose packet of this or the next week is missing, the earliest week first. */
  packetsMissing: query.output(z.array(PacketsMissing)),
  /** Notes that feedback on a packet came (procedure 001, 14.5). */
  noteFeedback: command(
    Feedback.extend({ delivery: z.uuid() }),
    z.object({}),
    z.discriminatedUnion('reason', [
      z.object({ reason: z.literal('notAPacket') }),
      /** Nobody has been given it. */
      z.object({ reason: z.literal('notHandedOver') }),
      z.object({ reason: z.literal('notYet'), field: z.literal('feedbackOn') }),
      z.object({
        reason: z.literal('beforeHandOver'),
        field: z.literal('feedbackOn'),
        day: z.string(),
      }),
    ]),
  ),
}
