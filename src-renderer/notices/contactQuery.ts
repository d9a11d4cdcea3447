import type { Office } from '#renderer/app/client/office.ts'

/** So many lines of a contact log are shown at first, and with every "more". */
export const contactPage = 10

/** A person's contact log, its newest lines; it follows the person. */
export const contactLogQuery = ({ queries }: Office, person: string, limit: number) =>
  queries.notices.contactLog.queryOptions({
    input: {
      person,
      list: { search: '', filters: {}, sort: [], position: { kind: 'at', offset: 0 }, limit },
    },
    meta: { shows: [{ kind: 'person', ids: [person] }] },
  })
