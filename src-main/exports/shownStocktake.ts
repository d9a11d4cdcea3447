import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { readFindings, shownReport } from '#main/equipment/stocktakeFindings.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { stocktakeGroups } from '#shared/equipment/stocktakeReport.ts'

interface StocktakeCells {
  id: string
  group: string
  tag: string
  model: string
  place: string
  seenAt: string
  /** '' for what is where it is looked for. */
  state: string
}

/** What a stock-take that is there found, a line for each thing or code: what is missing first. */
export async function shownStocktake(
  db: Kysely<Tables>,
  id: string,
  today: CivilDate,
): Promise<ListDefinition<StocktakeCells>> {
  const report = shownReport(await readFindings(db, id, today))
  const rows = stocktakeGroups.flatMap((group) =>
    report[group].map((line) => ({
      group,
      tag: line.tag,
      model: line.modelName,
      place: line.place,
      seenAt: line.seenAt ?? '',
      state: line.lostSince ? 'lost' : line.state === 'there' ? '' : line.state,
    })),
  )
  const byId = new Map(rows.map((row, place) => [String(place), { id: String(place), ...row }]))
  return {
    from: sql`(select value as id, key as place from json_each(${JSON.stringify([...byId.keys()])})) as line`,
    id: sql`line.id`,
    position: sql`line.place`,
    columns: {},
    order: [],
    scope: () => null,
    search: () => null,
    load: async (_, ids) => ids.flatMap((one) => byId.get(one) ?? []),
  }
}
