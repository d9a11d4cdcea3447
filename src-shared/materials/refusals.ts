import { z } from 'zod'

/** Another material in use has the code; `by` is its name. */
const codeTaken = z.object({
  reason: z.literal('codeTaken'),
  field: z.literal('code'),
  code: z.string(),
  by: z.string(),
})
/** It is archived: it comes back into use first. */
const archived = z.object({ reason: z.literal('archived') })

export const MaterialRefusal = z.discriminatedUnion('reason', [codeTaken, archived])
export type MaterialRefusal = z.infer<typeof MaterialRefusal>

export const RestoreMaterialRefusal = z.discriminatedUnion('reason', [codeTaken])
export type RestoreMaterialRefusal = z.infer<typeof RestoreMaterialRefusal>

export const FileRefusal = z.discriminatedUnion('reason', [
  archived,
  z.object({ reason: z.literal('emptyFile') }),
  /** `most`: how large a file may be, in bytes. */
  z.object({ reason: z.literal('fileTooLarge'), most: z.number().int() }),
])
export type FileRefusal = z.infer<typeof FileRefusal>

/** The file was removed meanwhile. */
export const FileGoneRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('fileGone') }),
])

export const TieRefusal = z.discriminatedUnion('reason', [
  archived,
  /** It is for that already. */
  z.object({ reason: z.literal('alreadyTied') }),
])
export type TieRefusal = z.infer<typeof TieRefusal>

/** It is not for that. */
export const UntieRefusal = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('notTied') }),
])

/** There are too few: `have` of `name`. */
export const NotEnough = z.object({
  reason: z.literal('notEnough'),
  material: z.uuid(),
  name: z.string(),
  asked: z.number().int(),
  have: z.number().int(),
})
export type NotEnough = z.infer<typeof NotEnough>

export const StockRefusal = z.discriminatedUnion('reason', [
  archived,
  /** The office does not count how many of it there are. */
  z.object({ reason: z.literal('stockNotKept') }),
  z.object({ reason: z.literal('notYet'), field: z.literal('happenedOn') }),
  NotEnough,
])
export type StockRefusal = z.infer<typeof StockRefusal>
