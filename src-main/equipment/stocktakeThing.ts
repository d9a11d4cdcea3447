import type { StocktakeThing } from '#shared/equipment/stocktakeReport.ts'

/** A thing as a stock-take reads it. */
export interface Thing extends StocktakeThing {
  tag: string
  tagKey: string
  modelName: string
  /** When the hand-out was written down, of what is out. */
  lentAt: string | null
}
