import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { StocktakeRefusal } from '#shared/equipment/stocktakeContract.ts'
import { reportOf } from '#shared/equipment/stocktakeReport.ts'
import { fold } from '#shared/text/fold.ts'
import { countEndangered } from './endangered.ts'
import { findItems } from './items.ts'
import { readFindings } from './stocktakeFindings.ts'
import { openUnavailability } from './takeBack.ts'

type Refusal = StocktakeRefusal | CommonRefusal
type Nothing = Record<string, never>
const records = ({ id }: { id: string }): readonly string[] => [`stocktake/${id}`]

/** Begins to count a place, or the whole office; one that goes on there already is continued instead. */
export const startStocktake: Command<{ place: string }, { id: string }, Refusal> = {
  name: 'equipment.startStocktake',
  async run(work, { place }) {
    const going = await work.db
      .selectFrom('stocktake')
      .select(['id', 'place'])
      .where('finished_at', 'is', null)
      .execute()
    const same = going.find((one) => fold(one.place) === fold(place))
    if (same !== undefined) return refuse({ reason: 'stocktakeOpen', id: same.id })
    const id = work.newId()
    await work.db
      .insertInto('stocktake')
      .values({
        id,
        place,
        started_at: work.now,
        started_by: actorOf(work).account,
        finished_at: null,
        revision: 1,
      })
      .execute()
    return done({ id })
  },
}

/** Ends the counting; what was not scanned stays missing. */
export const finishStocktake: Command<{ id: string }, Nothing, Refusal> = {
  name: 'equipment.finishStocktake',
  records,
  async run(work, { id }) {
    if (await isFinished(work, id)) return refuse({ reason: 'stocktakeFinished' })
    await setFinished(work, id, work.now)
    return done({})
  },
}

/** Goes on with a stock-take that was ended too early. */
export const reopenStocktake: Command<{ id: string }, Nothing, Refusal> = {
  name: 'equipment.reopenStocktake',
  records,
  async run(work, { id }) {
    if (!(await isFinished(work, id))) return refuse({ reason: 'stocktakeGoesOn' })
    await setFinished(work, id, null)
    return done({})
  },
}

/** Says of all that is missing that it is lost from today on, as one step. */
export const markMissingLost: Command<
  { id: string },
  { count: number; endangered: number },
  Refusal
> = {
  name: 'equipment.markMissingLost',
  records,
  async run(work, { id }) {
    const now = await readFindings(work.db, id, work.today)
    const missing = reportOf(now.place, now.things, now.scans)
      .missing.flatMap(({ thing }) => thing ?? [])
      .filter(({ lostSince }) => !lostSince)
      .map((thing) => thing.id)
    const lost = await stillThere(work, missing)
    if (lost.length === 0) return refuse({ reason: 'nothingMissing' })
    for (const item of lost) {
      await openUnavailability(work, {
        item,
        kind: 'lost',
        from: work.today,
        until: null,
        note: '',
        line: null,
      })
    }
    return done({
      count: lost.length,
      endangered: await countEndangered(work.db, { items: lost }, work.today),
    })
  },
}

/** What was missing on the day of a finished stock-take may be out with somebody, lost or retired today. */
async function stillThere(work: Work, items: readonly string[]): Promise<string[]> {
  const things = await findItems(work.db, items, actorOf(work), work.today)
  return things
    .filter(({ state }) => state === 'inStock' || state === 'packed')
    .map((thing) => thing.id)
}

/** Whether a stock-take that is there has been ended. */
export async function isFinished(work: Work, id: string): Promise<boolean> {
  const { finished_at: finishedAt } = await work.db
    .selectFrom('stocktake')
    .select('finished_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return finishedAt !== null
}

async function setFinished(work: Work, id: string, at: string | null): Promise<void> {
  await work.db
    .updateTable('stocktake')
    .set((old) => ({ finished_at: at, revision: old('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
