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
