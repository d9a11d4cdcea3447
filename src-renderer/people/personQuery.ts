import type { Office } from '#renderer/app/client/office.ts'

/** A person's page as a query that follows every change of that person. */
export const personQuery = ({ queries }: Office, id: string) =>
  queries.people.get.queryOptions({
    input: { id },
    meta: { shows: [{ kind: 'person', ids: [id] }] },
  })

/** A person's history, which grows with every change of theirs. */
export const historyQuery = ({ queries }: Office, id: string) =>
  queries.people.history.queryOptions({
    input: { id },
    meta: { shows: [{ kind: 'person', ids: [id] }] },
  })
