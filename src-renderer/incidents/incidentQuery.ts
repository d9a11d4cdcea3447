import { queryOptions, skipToken } from '@tanstack/react-query'
import type { Office } from '#renderer/app/client/office.ts'
import type { IncidentPaperOf } from '#shared/incidents/papers.ts'
import type { OpenReason } from '#shared/incidents/schema.ts'

/** One incident; nothing of it stays in the window once its page is left. */
export const incidentQuery = ({ queries }: Office, id: string, reason: OpenReason | null) =>
  queries.incidents.get.queryOptions({
    input: { id, reason },
    gcTime: 0,
    meta: { shows: [{ kind: 'incident', ids: [id] }] },
  })

/** Incidents in which a person stands; nothing of them stays in the window once the page is left. */
export const personIncidentsQuery = ({ queries }: Office, person: string) =>
  queries.incidents.ofPerson.queryOptions({
    input: { person },
    gcTime: 0,
    meta: { shows: [{ kind: 'incident', list: true as const }] },
  })

/** Papers that were made of it, as far as the reader sees what they are of. */
export const incidentPapersQuery = ({ queries }: Office, id: string, reason: OpenReason | null) =>
  queries.incidents.papers.queryOptions({
    input: { id, reason },
    gcTime: 0,
    meta: { shows: [{ kind: 'incident', ids: [id] }] },
  })

/** One of them, its bytes; it never changes, and nothing of it stays in the window. */
export const incidentPaperQuery = (
  { queries, client }: Office,
  { id, reason }: { id: string; reason: OpenReason | null },
  paper: string,
) => ({
  queryKey: queries.incidents.paperFile.queryKey({ input: { id, paper, way: 'look', reason } }),
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const file = await client.incidents.paperFile({ id, paper, way: 'look', reason }, { signal })
    return new Uint8Array(await file.arrayBuffer())
  },
  gcTime: 0,
  staleTime: Infinity,
})

/** A paper as it would be made now; it follows the file, and nothing of it stays in the window. */
export const previewPaperQuery = (
  { queries, client }: Office,
  { id, revision, reason }: { id: string; revision: number; reason: OpenReason | null },
  paper: IncidentPaperOf,
) => ({
  queryKey: [
    ...queries.incidents.previewPaper.queryKey({ input: { id, paper, reason } }),
    revision,
  ],
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const file = await client.incidents.previewPaper({ id, paper, reason }, { signal })
    return new Uint8Array(await file.arrayBuffer())
  },
  gcTime: 0,
  staleTime: Infinity,
  retry: false,
})

/** Colleagues who can be asked. */
export const colleaguesQuery = ({ queries }: Office) =>
  queries.incidents.colleagues.queryOptions({
    meta: { shows: [{ kind: 'account', list: true as const }] },
  })

/** Who may read one. */
export const readersQuery = ({ queries }: Office, id: string) =>
  queries.incidents.readers.queryOptions({
    input: { id },
    gcTime: 0,
    meta: { shows: [{ kind: 'incident', ids: [id] }] },
  })

/** Incidents whose key is not with exactly those who may read. */
export const keysAmissQuery = ({ queries }: Office) =>
  queries.incidents.keysAmiss.queryOptions({
    meta: {
      shows: [
        { kind: 'incident', list: true as const },
        { kind: 'account', list: true as const },
      ],
    },
  })

/** Incidents with something due on a day or before it. */
export const incidentsDueQuery = ({ queries }: Office, until: string) =>
  queries.incidents.list.queryOptions({
    input: {
      search: '',
      filters: { due: { kind: 'dates', from: null, until } },
      sort: [],
      position: { kind: 'at', offset: 0 },
      limit: 50,
    },
    gcTime: 0,
    meta: { shows: [{ kind: 'incident', list: true as const }] },
  })

/** The removal from a session that a report begins with; nothing is asked where it begins with none. */
export const removalToFileQuery = (
  { client, queries }: Office,
  session: string | undefined,
  removal: string | undefined,
) =>
  queryOptions({
    queryKey: [...queries.timetable.removalsOfSession.key(), session, removal],
    queryFn:
      session === undefined || removal === undefined
        ? skipToken
        : async ({ signal }: { signal: AbortSignal }) => {
            const all = await client.timetable
              .removalsOfSession({ session }, { signal })
              .catch(() => [])
            return all.find(({ id }) => id === removal) ?? null
          },
    gcTime: 0,
  })
