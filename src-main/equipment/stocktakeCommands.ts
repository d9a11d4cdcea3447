import { actorOf } from '#main/courses/actorOf.ts'
import { type Command, done, refuse, type Work } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { StocktakeRefusal } from '#shared/equipment/stocktakeContract.ts'
import { reportOf } from '#shared/equipment/stocktakeReport.ts'
import { fold } from '#shared/text/fold.ts'
import { countEndangered } from './endangered.ts'
import { readFindings } from './stocktakeFindings.ts'
import { keptText } from './stocktakeKept.ts'
import { findLosable } from './stocktakeLosable.ts'
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
        findings: null,
        revision: 1,
      })
      .execute()
    return done({ id })
  },
}

/** Ends the counting; what was not scanned stays missing, and what was found is kept as it is now. */
export const finishStocktake: Command<{ id: string }, Nothing, Refusal> = {
  name: 'equipment.finishStocktake',
  records,
  async run(work, { id }) {
    if (await isFinished(work, id)) return refuse({ reason: 'stocktakeFinished' })
    const { place, things, scans } = await readFindings(work.db, id, work.today)
    const findings = keptText(reportOf(place, things, scans))
    await setFinished(work, id, { finished_at: work.now, findings })
    return done({})
  },
}

/** Goes on with a stock-take that was ended too early. */
export const reopenStocktake: Command<{ id: string }, Nothing, Refusal> = {
  name: 'equipment.reopenStocktake',
  records,
  async run(work, { id }) {
    if (!(await isFinished(work, id))) return refuse({ reason: 'stocktakeGoesOn' })
    await setFinished(work, id, { finished_at: null, findings: null })
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
    const lost = await findLosable(work.db, await readFindings(work.db, id, work.today), work.today)
    if (lost === 'unknown') return refuse({ reason: 'findingsNotKept' })
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

/** Whether a stock-take that is there has been ended. */
export async function isFinished(work: Work, id: string): Promise<boolean> {
  const { finished_at: finishedAt } = await work.db
    .selectFrom('stocktake')
    .select('finished_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return finishedAt !== null
}

async function setFinished(
  work: Work,
  id: string,
  end: { finished_at: string; findings: string } | { finished_at: null; findings: null },
): Promise<void> {
  await work.db
    .updateTable('stocktake')
    .set((old) => ({ ...end, revision: old('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
