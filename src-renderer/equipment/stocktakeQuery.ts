import type { Office } from '#renderer/app/client/office.ts'

const of = (...kinds: string[]) => ({ shows: kinds.map((kind) => ({ kind, list: true as const })) })

/** All stock-takes, and the places where one may begin. */
export const stocktakesQuery = ({ queries }: Office) =>
  queries.equipment.stocktakes.queryOptions({ meta: of('stocktake', 'item') })

/** A stock-take with its report, following every scan of every window. */
export const stocktakeQuery = ({ queries }: Office, id: string) =>
  queries.equipment.getStocktake.queryOptions({
    input: { id },
    meta: of('stocktake', 'item', 'loan'),
  })
