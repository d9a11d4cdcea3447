import type { UseQueryResult } from '@tanstack/react-query'
import type { Office } from '#renderer/app/client/office.ts'
import { bytesOf } from './bytesOf.ts'

/** What a sheet tells of: when any of it changes, it may no longer say what is so. */
const toldOf = 'group course project session person institution paperText'
  .split(' ')
  .map((kind) => ({ kind, list: true as const }))

/** A paper with what was done with it, following every change of it and of what it tells. */
export const paperQuery = ({ queries }: Office, id: string) =>
  queries.documents.get.queryOptions({
    input: { id },
    meta: { shows: [{ kind: 'paper', ids: [id] }, ...toldOf] },
  })

/** Whose last sheet of the group no longer says what is so. */
export const outdatedSheetsQuery = ({ queries }: Office, group: string) =>
  queries.documents.outdatedSheets.queryOptions({
    input: { group },
    meta: { shows: [{ kind: 'paper', list: true }, ...toldOf] },
  })

/** What the lists of a group tell of besides: who is in it, how they are reached, what is taught. */
export const outdatedGroupPapersQuery = ({ queries }: Office, group: string) =>
  queries.documents.outdatedGroupPapers.queryOptions({
    input: { group },
    meta: { shows: [{ kind: 'paper', list: true }, ...toldOf] },
  })

export type KeptFile =
  | { kind: 'sound'; pdf: Uint8Array<ArrayBuffer>; name: string }
  | { kind: 'damaged' | 'erased' | 'withheld' }

/** Why a paper is not shown, by the reason its PDF is refused for. */
export const unreadable = {
  fileDamaged: 'damaged',
  fileErased: 'erased',
  withheld: 'withheld',
} as const

/**
 * The PDF of a paper as it was kept. It never changes, but it may be withheld meanwhile, of which no word
 * comes: whoever it is about is hidden by then. So it is asked for at every look, and before it goes out.
 */
export const paperFileQuery = ({ client }: Office, id: string) => ({
  queryKey: ['paperFile', id] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<KeptFile> => {
    const file = await client.documents.file({ id }, { signal })
    return file.ok
      ? { kind: 'sound', pdf: await bytesOf(file.pdf), name: file.name }
      : { kind: unreadable[file.refusal.reason] }
  },
  staleTime: 0,
  gcTime: 0,
})

/** The PDF as the office still gives it out; null where it no longer does, which the query then tells. */
export const askAnew = async ({
  refetch,
}: Pick<UseQueryResult<KeptFile>, 'refetch'>): Promise<Extract<
  KeptFile,
  { kind: 'sound' }
> | null> => {
  const { data, isError } = await refetch()
  return !isError && data?.kind === 'sound' ? data : null
}

const ofPerson = (person: string) => ({
  search: '',
  filters: { person: { kind: 'set' as const, values: [person] } },
  sort: [],
  position: { kind: 'at' as const, offset: 0 },
  limit: 100,
})

/** The papers made for a person, the newest first. */
export const personPapersQuery = ({ queries }: Office, person: string) =>
  queries.documents.list.queryOptions({
    input: ofPerson(person),
    meta: { shows: [{ kind: 'paper', list: true }] },
  })

/** The newest paper of a group: asked anew whenever any of its papers came or changed. */
export const groupPapersQuery = ({ queries }: Office, group: string) =>
  queries.documents.list.queryOptions({
    input: {
      search: '',
      filters: { group: { kind: 'set', values: [group] } },
      sort: [],
      position: { kind: 'at', offset: 0 },
      limit: 1,
    },
    meta: { shows: [{ kind: 'paper', list: true }] },
  })
