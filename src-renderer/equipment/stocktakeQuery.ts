import type { Office } from '#renderer/app/client/office.ts'
import type { Language } from '#shared/people/schema.ts'

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

/** Its report as a PDF. */
export const stocktakePaperQuery = (
  { client }: Office,
  asked: { id: string; language: Language },
) => ({
  queryKey: ['stocktakePaper', asked] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Uint8Array<ArrayBuffer>> => {
    const { pdf } = await client.equipment.stocktakePaper(asked, { signal })
    return new Uint8Array(await pdf.arrayBuffer())
  },
  staleTime: 0,
  gcTime: 0,
  meta: of('stocktake', 'item', 'loan', 'institution'),
})
