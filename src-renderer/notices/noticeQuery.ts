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
