import type { Office } from '#renderer/app/client/office.ts'
import type { CostsPeriod } from '#shared/deliveries/costs.ts'
import type { PackingPapersInput } from '#shared/deliveries/packingPapers.ts'

const of = (...kinds: string[]) => ({ shows: kinds.map((kind) => ({ kind, list: true as const })) })
const packed = ['delivery', 'parcel', 'material', 'locker', 'carrier', 'loan', 'item'] as const

/** The drafts that wait to be packed. */
export const toPackQuery = ({ queries }: Office) =>
  queries.deliveries.toPack.queryOptions({ meta: of(...packed, 'group') })

/** What decides which box a delivery needs. */
export const packableQuery = ({ queries }: Office, id: string) =>
  queries.deliveries.packable.queryOptions({ input: { id }, meta: of(...packed) })

/** What goes into deliveries together, by shelf. */
export const pickingListQuery = ({ queries }: Office, deliveries: string[]) =>
  queries.deliveries.pickingList.queryOptions({ input: { deliveries }, meta: of(...packed) })

/** What sending cost in a period. */
export const costsQuery = ({ queries }: Office, input: CostsPeriod) =>
  queries.deliveries.costs.queryOptions({
    input,
    meta: of('delivery', 'parcel', 'carrier', 'group', 'project'),
  })

/** A paper of the packing desk; `bytes` of null where it is not made, as `code` is for somebody restricted. */
export type MadePaper = { bytes: Uint8Array<ArrayBuffer> } | { bytes: null; code: string }

const bytesOf = async (
  answer: { ok: true; pdf: Blob } | { ok: false; refusal: { code: string } },
): Promise<MadePaper> =>
  answer.ok
    ? { bytes: new Uint8Array(await answer.pdf.arrayBuffer()) }
    : { bytes: null, code: answer.refusal.code }

/** Slips or labels as a PDF; they follow the deliveries and the office's name. */
export const packingPapersQuery = ({ client }: Office, asked: PackingPapersInput) => ({
  queryKey: ['packingPapers', asked] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    bytesOf(await client.deliveries.packingPapers(asked, { signal })),
  staleTime: 0,
  gcTime: 0,
  meta: of(...packed, 'institution'),
})

/** The picking list as a PDF. */
export const pickingListPaperQuery = ({ client }: Office, deliveries: string[]) => ({
  queryKey: ['pickingListPaper', deliveries] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    bytesOf(await client.deliveries.pickingListPaper({ deliveries }, { signal })),
  staleTime: 0,
  gcTime: 0,
  meta: of(...packed, 'institution'),
})
