import { z } from 'zod'
import { auditedRead, command, noRefusal, query, Revised } from '#shared/commands/procedure.ts'
import { MadeGroupPaper } from '#shared/documents/schema.ts'
import { Erased, ErasureBlock, ErasurePreview, ErasureReason } from './schema.ts'

export const ErasureRefusal = z.discriminatedUnion('reason', [
  /** Something of the person is not over yet. */
  z.object({ reason: z.literal('blocked'), blocks: z.array(ErasureBlock) }),
  /** What was typed is not the number the person gets: `number` is. */
  z.object({
    reason: z.literal('otherNumber'),
    field: z.literal('number'),
    number: z.number().int(),
  }),
])
export type ErasureRefusal = z.infer<typeof ErasureRefusal>

export const ErasureInput = Revised.extend({
  reason: ErasureReason,
  /** The day on which the person asked for it, or the office decided it. */
  requestedOn: z.iso.date('notADate'),
  /** Typed off the preview: whoever erases has looked at it. */
  number: z.number().int().min(1),
})
export type ErasureInput = z.infer<typeof ErasureInput>

const PersonId = z.object({ id: z.uuid() })

/** Whose protocol, and in which language of the office. */
export const ErasurePaperOf = PersonId.extend({ language: z.enum(['lv', 'en']) })
export type ErasurePaperOf = z.infer<typeof ErasurePaperOf>

export const erasureContract = {
  /** What an erasure would take, what stays and why, and what stands in the way. */
  preview: auditedRead.input(PersonId).output(ErasurePreview),
  /** Erases a person's data for good: it can't be undone, and a restore does it again. */
  erase: command(ErasureInput, z.object({ number: z.number().int() }), ErasureRefusal),
  /** What was written down of the erasure of a person; null where nothing was erased. */
  protocol: query.input(PersonId).output(Erased.nullable()),
  /** The protocol on paper as it would be made now. `number`: that of the one which says the same. */
  previewPaper: query
    .input(ErasurePaperOf)
    .output(z.object({ pdf: z.instanceof(Blob), number: z.string().nullable() })),
  /** Makes it: it gets a number and is kept in the register, unless one says the same. */
  makePaper: command(z.object({ of: ErasurePaperOf }), MadeGroupPaper, noRefusal),
}
