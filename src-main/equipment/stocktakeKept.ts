import { z } from 'zod'
import { StocktakeGroupShown, StocktakeState } from '#shared/equipment/stocktake.ts'
import { stocktakeGroups, type StocktakeReport } from '#shared/equipment/stocktakeReport.ts'
import type { Thing } from './stocktakeThing.ts'

const KeptLine = z.object({
  group: StocktakeGroupShown,
  /** Null for a code that nothing bore. */
  item: z.uuid().nullable(),
  code: z.string(),
  seenAt: z.string().nullable(),
  /** Where it should have stood by the register of that day. */
  place: z.string(),
  state: StocktakeState,
})
/** A line of a finished stock-take, as it was when it ended. */
export type KeptLine = z.infer<typeof KeptLine>

/** What was found, as the row of the stock-take holds it. */
export const keptText = (report: StocktakeReport<Thing>): string =>
  JSON.stringify(
    stocktakeGroups.flatMap((group) =>
      report[group].map(({ thing, code, seenAt }): KeptLine => {
        const { id: item, place, state } = thing ?? { id: null, place: '', state: 'there' as const }
        return { group, item, code: thing?.tag ?? code, seenAt, place, state }
      }),
    ),
  )

/** The lines of a finished stock-take; null where none were kept. */
export const readKept = (text: string | null): KeptLine[] | null =>
  text === null ? null : z.array(KeptLine).parse(JSON.parse(text))
