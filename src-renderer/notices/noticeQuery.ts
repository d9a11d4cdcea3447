import { z } from 'zod'
import type { Office } from '#renderer/app/client/office.ts'
import type { Language } from '#shared/people/schema.ts'

/** The notices of a group, the newest first; it follows whoever is told of them. */
export const groupNoticesQuery = ({ queries }: Office, group: string) =>
  queries.notices.ofGroup.queryOptions({
    input: { group },
    meta: { shows: [{ kind: 'notice', list: true as const }] },
  })

const Told = z.object({
  group: z.object({ id: z.string() }),
  people: z.array(z.object({ person: z.string() })),
})
const peopleOf = (data: unknown): readonly string[] => {
  const notice = Told.safeParse(data)
  return notice.success ? notice.data.people.map(({ person }) => person) : []
}
const groupOf = (data: unknown): readonly string[] => {
  const notice = Told.safeParse(data)
  return notice.success ? [notice.data.group.id] : []
}

/** A notice with everybody who is to be told; it follows their names, addresses and phones. */
export const noticeQuery = ({ queries }: Office, id: string, language: Language) =>
  queries.notices.get.queryOptions({
    input: { id, language },
    meta: {
      shows: [
        { kind: 'notice', ids: [id] },
        { kind: 'person', list: true, idsOf: peopleOf },
        { kind: 'group', idsOf: groupOf },
      ],
    },
  })

/** The message that one person is to get; it follows whoever it names, and whoever signs it. */
export const messageQuery = ({ queries }: Office, notice: string, person: string) =>
  queries.notices.message.queryOptions({
    input: { notice, person },
    meta: {
      shows: [
        { kind: 'notice', ids: [notice] },
        ...['person', 'group', 'course', 'project', 'institution'].map((kind) => ({
          kind,
          list: true as const,
        })),
      ],
    },
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
