import type { Office } from '#renderer/app/client/office.ts'
import type { Language } from '#shared/people/schema.ts'

const list = (...kinds: string[]) => ({
  shows: kinds.map((kind) => ({ kind, list: true as const })),
})

/** One request with the copies made for it. */
export const requestQuery = ({ queries }: Office, id: string) =>
  queries.privacy.get.queryOptions({
    input: { id },
    meta: { shows: [{ kind: 'dataRequest', ids: [id] }] },
  })

/** What somebody asked of their data. */
export const requestsOfQuery = ({ queries }: Office, person: string) =>
  queries.privacy.ofPerson.queryOptions({ input: { person }, meta: list('dataRequest') })

/** Open requests whose last day is near, or over. */
export const dueSoonQuery = ({ queries }: Office, days: number) =>
  queries.privacy.dueSoon.queryOptions({ input: { days }, meta: list('dataRequest') })

/** What incidents hold about whoever asks, as their copy would say it in a language. */
export const incidentItemsQuery = (
  { queries }: Office,
  input: { id: string; language: Language },
) => ({
  ...queries.privacy.incidentItems.queryOptions({ input }),
  gcTime: 0,
  staleTime: Infinity,
})

/** A copy as it would be made; nothing of it stays in the window. */
export const previewQuery = (
  { queries, client }: Office,
  wish: { id: string; language: Language; items: string[] },
) => ({
  queryKey: queries.privacy.previewCopy.queryKey({ input: wish }),
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    new Uint8Array(await (await client.privacy.previewCopy(wish, { signal })).arrayBuffer()),
  gcTime: 0,
  staleTime: Infinity,
})

/** A copy as it was made; null where it can't be opened. */
export const keptCopyQuery = ({ queries, client }: Office, id: string, copy: string) => ({
  queryKey: queries.privacy.openCopy.queryKey({ input: { id, copy, as: 'pdf' } }),
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const file = await client.privacy.openCopy({ id, copy, as: 'pdf' }, { signal })
    return file === null ? null : new Uint8Array(await file.arrayBuffer())
  },
  gcTime: 0,
  staleTime: Infinity,
})

export const holdsQuery = ({ queries }: Office) =>
  queries.privacy.holds.queryOptions({ meta: list('legalHold') })

export const holdsOfQuery = ({ queries }: Office, person: string) =>
  queries.privacy.holdsOf.queryOptions({ input: { person }, meta: list('legalHold') })

export const restrictionsQuery = ({ queries }: Office) =>
  queries.privacy.restrictions.queryOptions({ meta: list('restriction') })

export const restrictionOfQuery = ({ queries }: Office, person: string) =>
  queries.privacy.restrictionOf.queryOptions({ input: { person }, meta: list('restriction') })

/** What has reached the end of its time. */
export const keepingQuery = ({ queries }: Office) =>
  queries.privacy.keeping.queryOptions({
    meta: list('legalHold', 'absence', 'delivery', 'loan', 'incident', 'policy', 'group'),
  })
