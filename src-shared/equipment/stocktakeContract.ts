import { z } from 'zod'
import { command, query } from '#shared/commands/procedure.ts'
import { Language } from '#shared/people/schema.ts'
import {
  Stocktake,
  StocktakeGroupShown,
  StocktakePlace,
  StocktakeShownReport,
} from './stocktake.ts'

const ById = z.object({ id: z.uuid() })
const finished = z.object({ reason: z.literal('stocktakeFinished') })
const going = z.object({ reason: z.literal('stocktakeGoesOn') })

export const StocktakeRefusal = z.discriminatedUnion('reason', [
  /** One of the same place goes on: it is continued instead. */
  z.object({ reason: z.literal('stocktakeOpen'), id: z.uuid() }),
  finished,
  going,
  /** The code is of a kit: its things bear tags of their own. */
  z.object({ reason: z.literal('kitScanned'), name: z.string() }),
  z.object({ reason: z.literal('nothingMissing') }),
  /** It ended when nothing was kept of what it found: what it missed is known once it goes on. */
  z.object({ reason: z.literal('findingsNotKept') }),
])
export type StocktakeRefusal = z.infer<typeof StocktakeRefusal>

/** Counting what is there. */
export const stocktakeContract = {
  /** Those that go on first, then the last ones; and the places that things are at, with how many. */
  stocktakes: query.output(
    z.object({
      stocktakes: z.array(Stocktake),
      places: z.array(z.object({ place: z.string(), things: z.number().int() })),
    }),
  ),
  getStocktake: query.input(ById).output(
    Stocktake.extend({
      report: StocktakeShownReport,
      /** How many of the missing things can be said to be lost; null where nobody knows any more. */
      losable: z.number().int().nullable(),
    }),
  ),
  /** The report on paper. */
  stocktakePaper: query
    .input(ById.extend({ language: Language }))
    .output(z.object({ pdf: z.instanceof(Blob) })),
  /** `place` '': the whole office. */
  startStocktake: command(z.object({ place: StocktakePlace }), ById, StocktakeRefusal),
  /** Writes down what was seen; the same tag once more changes nothing. `place` '': that of the stock-take. */
  scanInto: command(
    ById.extend({ code: z.string().trim().min(1).max(200), place: StocktakePlace }),
    z.object({
      group: StocktakeGroupShown,
      /** As the thing bears it, or the code where nothing does. */
      tag: z.string(),
      modelName: z.string(),
      /** Where it should stand. */
      place: z.string(),
      /** It was scanned before. */
      already: z.boolean(),
    }),
    StocktakeRefusal,
  ),
  finishStocktake: command(ById, z.object({}), StocktakeRefusal),
  reopenStocktake: command(ById, z.object({}), StocktakeRefusal),
  /** Says of everything missing that it is lost, from today on; one undo takes it back. */
  markMissingLost: command(
    ById,
    z.object({
      count: z.number().int(),
      /** Reservations that are endangered by it. */
      endangered: z.number().int(),
    }),
    StocktakeRefusal,
  ),
}
