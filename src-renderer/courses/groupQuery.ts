import type { Office } from '#renderer/app/client/office.ts'
import { EnrolmentRow } from '#shared/courses/schema.ts'
import { listPage } from '#shared/lists/list.ts'

/** A group's page as a query that follows every change of the group and of who is in it. */
export const groupQuery = ({ queries }: Office, id: string) =>
  queries.courses.getGroup.queryOptions({
    input: { id },
    meta: { shows: [{ kind: 'group', ids: [id] }] },
  })

export const groupHistoryQuery = ({ queries }: Office, id: string) =>
  queries.courses.groupHistory.queryOptions({
    input: { id },
    meta: {
      shows: [
        { kind: 'group', ids: [id] },
        { kind: 'session', list: true },
        { kind: 'absence', list: true },
        { kind: 'recordingRequest', list: true },
        { kind: 'recording', list: true },
      ],
    },
  })

const Members = listPage(EnrolmentRow)
const membersOf = (data: unknown): readonly string[] => {
  const page = Members.safeParse(data)
  return page.success ? page.data.rows.map((row) => row.person) : []
}

/** Who is in the group, as far as pickers and the list's own freshness need it. */
export const membersQuery = ({ queries }: Office, group: string) =>
  queries.courses.listEnrolments.queryOptions({
    input: {
      group,
      list: { search: '', filters: {}, sort: [], position: { kind: 'at', offset: 0 }, limit: 500 },
    },
    meta: {
      shows: [
        { kind: 'group', ids: [group] },
        { kind: 'person', list: true, idsOf: membersOf },
      ],
    },
  })
