import type { Office } from '#renderer/app/client/office.ts'
import type { Language } from '#shared/people/schema.ts'

/** The notices of a group, the newest first; it follows whoever is told of them. */
export const groupNoticesQuery = ({ queries }: Office, group: string) =>
  queries.notices.ofGroup.queryOptions({
    input: { group },
    meta: { shows: [{ kind: 'notice', list: true as const }] },
  })

/** A notice with everybody who is to be told. */
export const noticeQuery = ({ queries }: Office, id: string, language: Language) =>
  queries.notices.get.queryOptions({
    input: { id, language },
    meta: { shows: [{ kind: 'notice', ids: [id] }] },
  })

/** The message that one person is to get. */
export const messageQuery = ({ queries }: Office, notice: string, person: string) =>
  queries.notices.message.queryOptions({
    input: { notice, person },
    meta: { shows: [{ kind: 'notice', ids: [notice] }] },
  })

/** Whom to call about a notice, as a PDF; null when nobody is left. */
export const callListQuery = (
  { client }: Office,
  asked: { notice: string; language: 'lv' | 'en' },
) => ({
  queryKey: ['callList', asked] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const pdf = await client.notices.callList(asked, { signal })
    return pdf === null ? null : new Uint8Array(await pdf.arrayBuffer())
  },
  staleTime: 0,
  gcTime: 0,
  meta: { shows: [{ kind: 'notice', ids: [asked.notice] }] },
})
