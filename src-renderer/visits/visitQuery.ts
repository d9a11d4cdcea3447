import type { Office } from '#renderer/app/client/office.ts'

/** A visit, following every change of it. */
export const visitQuery = ({ queries }: Office, id: string) =>
  queries.visits.get.queryOptions({
    input: { id },
    meta: { shows: [{ kind: 'visit', ids: [id] }] },
  })

/** The visits of a person, the last ones first. */
export const personVisitsQuery = ({ queries }: Office, person: string) =>
  queries.visits.list.queryOptions({
    input: {
      search: '',
      filters: { person: { kind: 'set', values: [person] } },
      sort: [{ column: 'day', direction: 'descending' }],
      position: { kind: 'at', offset: 0 },
      limit: 50,
    },
    meta: { shows: [{ kind: 'visit', list: true }] },
  })

/** The list of a day as a PDF; it follows the visits, their people and the emergency. */
export const dayListQuery = (
  { client }: Office,
  asked: { day: string; language: 'lv' | 'en' },
) => ({
  queryKey: ['dayList', asked] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Uint8Array<ArrayBuffer>> => {
    const { pdf } = await client.visits.dayList(asked, { signal })
    return new Uint8Array(await pdf.arrayBuffer())
  },
  staleTime: 0,
  gcTime: 0,
  meta: {
    shows: (['visit', 'person', 'policy'] as const).map((kind) => ({ kind, list: true as const })),
  },
})
