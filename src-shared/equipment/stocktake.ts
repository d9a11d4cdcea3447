import { z } from 'zod'
import { type StocktakeGroup, stocktakeGroups } from './stocktakeReport.ts'

/** Where a stock-take or a scan is; '' for the whole office, or where nobody said. */
export const StocktakePlace = z.string().trim().max(120, 'tooLong')

/** A stock-take as the list shows it. Times are instants. */
export const Stocktake = z.object({
  id: z.uuid(),
  place: StocktakePlace,
  startedAt: z.string(),
  /** '' where whoever began it is not known any more. */
  startedBy: z.string(),
  /** Null while it goes on. */
  finishedAt: z.string().nullable(),
  /** How many different codes were scanned. */
  scanned: z.number().int(),
})
export type Stocktake = z.infer<typeof Stocktake>

/** What a thing was on the day of a stock-take. */
export const StocktakeState = z.enum(['there', 'lent', 'repair', 'lost', 'retired'])

const Line = z.object({
  /** Null for a code that nothing bears. */
  item: z.uuid().nullable(),
  /** The thing's tag, or the code as it was scanned. */
  tag: z.string(),
  modelName: z.string(),
  /** Where it should stand by the register. */
  place: z.string(),
  /** Where it was scanned; null for what was not. */
  seenAt: z.string().nullable(),
  state: StocktakeState,
  /** It was said to be lost since the stock-take began. */
  lostSince: z.boolean(),
})
export type StocktakeShownLine = z.infer<typeof Line>

export const StocktakeGroupShown = z.enum(stocktakeGroups)

/** What a stock-take found: of each group its lines. */
export const StocktakeShownReport = z.record(StocktakeGroupShown, z.array(Line))
export type StocktakeShownReport = Record<StocktakeGroup, StocktakeShownLine[]>
