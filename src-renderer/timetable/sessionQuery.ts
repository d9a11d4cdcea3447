import type { Office } from '#renderer/app/client/office.ts'
import type { PersonalTimetableOf, SessionsOf } from '#shared/timetable/schema.ts'

const follows = { shows: [{ kind: 'session', list: true as const }] }

/** A session, following every change of it. */
export const sessionQuery = ({ queries }: Office, id: string) =>
  queries.timetable.getSession.queryOptions({
    input: { id },
    meta: { shows: [{ kind: 'session', ids: [id] }] },
  })

/** What happened to a session. */
export const sessionHistoryQuery = ({ queries }: Office, id: string) =>
  queries.timetable.sessionHistory.queryOptions({
    input: { id },
    meta: { shows: [{ kind: 'session', ids: [id] }] },
  })

/** The sessions of a period, both days included, as a calendar shows them. */
export const periodQuery = (
  { queries }: Office,
  of: SessionsOf,
  period: { from: string; until: string },
) => queries.timetable.sessionsBetween.queryOptions({ input: { of, period }, meta: follows })

/** The first session of a group: asked anew whenever any session comes, goes or changes. */
export const firstSessionQuery = ({ queries }: Office, group: string) =>
  queries.timetable.listSessions.queryOptions({
    input: {
      of: { kind: 'group', group },
      list: { search: '', filters: {}, sort: [], position: { kind: 'at', offset: 0 }, limit: 1 },
    },
    meta: follows,
  })

/** Rooms that were used before, as suggestions. */
export const roomsQuery = ({ queries }: Office) =>
  queries.timetable.findRooms.queryOptions({ input: { text: '', limit: 50 }, meta: follows })

/** The modules of a group's course, with what of them is in its timetable and how much is remote. */
export const modulesQuery = ({ queries }: Office, group: string) =>
  queries.timetable.modulesOf.queryOptions({
    input: { group },
    meta: {
      shows: [
        { kind: 'session', list: true },
        { kind: 'course', list: true },
        { kind: 'policy', ids: ['policy'] },
      ],
    },
  })

/** The sessions to come of a person or room as a PDF. */
export const timetablePaperQuery = (
  { client }: Office,
  asked: { of: PersonalTimetableOf; language: 'lv' | 'en' },
) => ({
  queryKey: ['timetablePaper', asked] as const,
  queryFn: async ({ signal }: { signal: AbortSignal }) => {
    const made = await client.timetable.timetablePaper(asked, { signal })
    if (!made.ok) return { kind: 'kept', reason: made.refusal.reason } as const
    return { kind: 'ready', pdf: new Uint8Array(await made.pdf.arrayBuffer()) } as const
  },
  staleTime: 0,
  gcTime: 0,
  meta: follows,
})
