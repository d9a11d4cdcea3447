import { z } from 'zod'

const notYet = <F extends string>(field: F) =>
  z.object({ reason: z.literal('notYet'), field: z.literal(field) })

/** How a request of a person is not taken down: the day it came is still to come. */
export const NoteRequestRefusal = notYet('receivedOn')

export const StepRefusal = z.discriminatedUnion('reason', [
  /** It was delivered or refused. */
  z.object({ reason: z.literal('answered') }),
  z.object({ reason: z.literal('extendedAlready') }),
  /** The person must be told within the first month. */
  z.object({ reason: z.literal('monthOver') }),
  /** Nothing is given to whom nobody has recognised. */
  z.object({ reason: z.literal('identityUnchecked') }),
  /** Of a copy: none was made yet. */
  z.object({ reason: z.literal('noCopy') }),
  z.object({ reason: z.literal('tooEarly'), field: z.literal('on'), from: z.string() }),
  z.object({ reason: z.literal('notYet'), field: z.literal('on') }),
])
export type StepRefusal = z.infer<typeof StepRefusal>

export const CopyRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('notACopy') }),
  z.object({ reason: z.literal('answered') }),
  z.object({ reason: z.literal('identityUnchecked') }),
  /** An item that was ticked is not there any more, or can't be read. */
  z.object({ reason: z.literal('itemsGone') }),
  z.object({ reason: z.literal('cancelled') }),
])
export type CopyRefusal = z.infer<typeof CopyRefusal>

export const HoldRefusal = z.discriminatedUnion('reason', [
  /** There is one already. */
  z.object({ reason: z.literal('heldAlready') }),
  z.object({ reason: z.literal('released') }),
  z.object({ reason: z.literal('reviewPast'), field: z.literal('reviewOn') }),
])
export type HoldRefusal = z.infer<typeof HoldRefusal>

export const KeepingRefusal = z.discriminatedUnion('reason', [
  /** What was chosen is not due any more, or somebody holds it. */
  z.object({ reason: z.literal('notDue') }),
  /** Something of each of them is not over: their pages tell what. */
  z.object({ reason: z.literal('blocked') }),
  z.object({ reason: z.literal('reviewPast'), field: z.literal('nextOn') }),
])
export type KeepingRefusal = z.infer<typeof KeepingRefusal>
