import type { Office } from '#renderer/app/client/office.ts'
import { boardQuery } from '#renderer/recordings/recordingsQuery.ts'
import { placesToSeeTo } from '#shared/deliveries/toSeeTo.ts'
import type { ListRequest } from '#shared/lists/list.ts'

const first = (filters: ListRequest['filters']): ListRequest => ({
  search: '',
  filters,
  sort: [],
  position: { kind: 'at', offset: 0 },
  limit: 100,
})
const daysBetween = (from: string, until: string) => ({ kind: 'dates' as const, from, until })

/** What waits between two days, both included: a query for each kind, following every change of it. */
export const todayQueries = (office: Office, today: string, until: string) => {
  const { queries } = office
  const deliveriesAt = (places: readonly string[]) =>
    queries.deliveries.list.queryOptions({
      input: {
        ...first({ place: { kind: 'set', values: [...places] } }),
        // What has stood longest first.
        sort: [{ column: 'statusAt', direction: 'ascending' }],
      },
      meta: {
        shows: (['delivery', 'parcel', 'locker', 'carrier', 'policy'] as const).map((kind) => ({
          kind,
          list: true as const,
        })),
      },
    })
  return {
    notices: queries.notices.waiting.queryOptions({
      input: first({}),
      meta: { shows: [{ kind: 'notice', list: true as const }] },
    }),
    sessions: queries.timetable.listSessions.queryOptions({
      input: {
        of: { kind: 'all' },
        list: first({
          day: daysBetween(today, today),
          state: { kind: 'set', values: ['planned'] },
        }),
      },
      meta: { shows: [{ kind: 'session', list: true as const }] },
    }),
    visits: queries.visits.list.queryOptions({
      input: first({
        day: daysBetween(today, until),
        state: { kind: 'set', values: ['agreed'] },
      }),
      meta: { shows: [{ kind: 'visit', list: true as const }] },
    }),
    loans: queries.equipment.listLines.queryOptions({
      input: first({
        dueOn: { kind: 'dates', from: null, until },
        state: { kind: 'set', values: ['out'] },
      }),
      meta: {
        shows: (['loan', 'delivery'] as const).map((kind) => ({ kind, list: true as const })),
      },
    }),
    absences: queries.absences.list.queryOptions({
      input: first({ state: { kind: 'set', values: ['nothingFollowed', 'callGuardian'] } }),
      meta: {
        shows: (['absence', 'session', 'delivery', 'loan', 'person', 'policy'] as const).map(
          (kind) => ({ kind, list: true as const }),
        ),
      },
    }),
    toAsk: queries.equipment.groupsToAsk.queryOptions({
      meta: {
        shows: (['group', 'loan', 'reservation', 'policy'] as const).map((kind) => ({
          kind,
          list: true as const,
        })),
      },
    }),
    deliveries: deliveriesAt(placesToSeeTo),
    // Asked for apart: a batch that is due soon pushes nothing late off the page.
    deliveriesSoon: deliveriesAt(['dueSoon']),
    packets: queries.deliveries.packetsMissing.queryOptions({
      meta: {
        shows: (['group', 'delivery', 'loan', 'material', 'person'] as const).map((kind) => ({
          kind,
          list: true as const,
        })),
      },
    }),
    groups: queries.courses.groupsStandingOut.queryOptions({
      input: { until },
      meta: {
        shows: (['group', 'person'] as const).map((kind) => ({ kind, list: true as const })),
      },
    }),
    recordings: boardQuery(office),
  }
}
