import { type Command, done, refuse } from '#main/database/command.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import type { StocktakeRefusal } from '#shared/equipment/stocktakeContract.ts'
import { groupOfScan, type StocktakeGroup } from '#shared/equipment/stocktakeReport.ts'
import { isFinished } from './stocktakeCommands.ts'
import { readFindings } from './stocktakeFindings.ts'
import { tagKey } from './tagKey.ts'

interface Answer {
  group: StocktakeGroup
  tag: string
  modelName: string
  place: string
  already: boolean
}

/**
 * Writes down a code that was scanned, and says what it is of. The first scan of a tag counts: the same
 * one again, from another window or in another letter case, changes nothing.
 */
export const scanInto: Command<
  { id: string; code: string; place: string },
  Answer,
  StocktakeRefusal | CommonRefusal
> = {
  name: 'equipment.scanInto',
  records: ({ id }) => [`stocktake/${id}`],
  async run(work, { id, code, place }) {
    if (await isFinished(work, id)) return refuse({ reason: 'stocktakeFinished' })
    const key = tagKey(code)
    const kit = await work.db
      .selectFrom('equipment_kit')
      .select('name')
      .where('tag_key', '=', key)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (kit !== undefined) return refuse({ reason: 'kitScanned', name: kit.name })
    const { things, place: ofStocktake } = await readFindings(work.db, id, work.today)
    const thing = things.find((one) => one.tagKey === key) ?? null
    const before = await work.db
      .selectFrom('stocktake_scan')
      .select('place')
      .where('stocktake_id', '=', id)
      .where((where) =>
        where.or([
          where('tag_key', '=', key),
          ...(thing === null ? [] : [where('item_id', '=', thing.id)]),
        ]),
      )
      .executeTakeFirst()
    if (before === undefined) {
      await work.db
        .insertInto('stocktake_scan')
        .values({
          id: work.newId(),
          stocktake_id: id,
          tag: code,
          tag_key: key,
          item_id: thing?.id ?? null,
          place,
          scanned_at: work.now,
        })
        .execute()
    }
    return done({
      group: groupOfScan({ thing, place: before?.place ?? place }, ofStocktake),
      tag: thing?.tag ?? code,
      modelName: thing?.modelName ?? '',
      place: thing?.place ?? '',
      already: before !== undefined,
    })
  },
}
