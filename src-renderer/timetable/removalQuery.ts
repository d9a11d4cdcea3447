import type { Office } from '#renderer/app/client/office.ts'

/** Who was sent out of a session, following every change of it. */
export const sessionRemovalsQuery = ({ queries }: Office, session: string) =>
  queries.timetable.removalsOfSession.queryOptions({
    input: { session },
    meta: { shows: [{ kind: 'session', ids: [session] }] },
  })

/** The sessions somebody was sent out of. */
export const personRemovalsQuery = ({ queries }: Office, person: string) =>
  queries.timetable.removalsOfPerson.queryOptions({
    input: { person },
    meta: {
      shows: [
        { kind: 'person', ids: [person] },
        { kind: 'session', list: true },
      ],
    },
  })
