import { z } from 'zod'

/** What became of a part that was owed. */
export const PartSettled = z.enum(['backToThing', 'looseStock', 'writtenOff'])
export type PartSettled = z.infer<typeof PartSettled>

/** A part that did not come back with its thing, and is owed by whoever had it. */
export const OwedPart = z.object({
  line: z.uuid(),
  part: z.string(),
  /** Who had the thing. */
  person: z.uuid(),
  personName: z.string(),
  tag: z.string(),
  modelName: z.string(),
  /** The day the thing came back without it. */
  since: z.iso.date(),
  /** Whether the thing is here and lacks it still: else it was completed meanwhile, or went out without it. */
  lacking: z.boolean(),
})
export type OwedPart = z.infer<typeof OwedPart>

/**
 * The parts of a thing that came back without them and that were there when it went out: who had the thing
 * owes them. A lost thing owes nothing of its own: it is owed as a whole.
 */
export const partsOwed = ({
  outcome,
  missingOut,
  missingIn,
}: {
  outcome: string | null
  missingOut: readonly string[]
  missingIn: readonly string[]
}): string[] =>
  outcome === null || outcome === 'lost'
    ? []
    : missingIn.filter((part) => !missingOut.includes(part))

/**
 * What becomes of a part that came: it goes back to its thing where that is here and lacks it still; where
 * another has completed the thing meanwhile, or it is with somebody else without the part, it is loose stock.
 */
export const settlingOf = ({ lacking }: Pick<OwedPart, 'lacking'>): PartSettled =>
  lacking ? 'backToThing' : 'looseStock'
