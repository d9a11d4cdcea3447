import type { Office } from '#renderer/app/client/office.ts'
import type { ListQuery } from '#shared/lists/list.ts'

const of = (...kinds: string[]) => ({ shows: kinds.map((kind) => ({ kind, list: true as const })) })

/** Carriers with their terms and the dates of their lists, following every change. */
export const carriersQuery = ({ queries }: Office) =>
  queries.lockers.carriers.queryOptions({ meta: of('carrier', 'locker') })

export const lockerQuery = ({ queries }: Office, id: string) =>
  queries.lockers.get.queryOptions({ input: { id }, meta: of('locker', 'carrier') })

/** How many people prefer a locker that was closed or moved since they chose it. */
export const peopleToAskQuery = ({ queries }: Office) =>
  queries.people.list.queryOptions({
    input: {
      search: '',
      filters: { lockerFlag: { kind: 'set', values: ['closed', 'moved'] } },
      sort: [],
      position: { kind: 'at', offset: 0 },
      limit: 1,
    },
    meta: of('locker', 'person'),
  })

/** The points of the map, for what the list shows. */
export const pointsQuery = ({ queries }: Office, query: ListQuery) =>
  queries.lockers.points.queryOptions({
    input: { search: query.search, filters: query.filters, sort: [] },
    meta: of('locker', 'carrier'),
  })

/** How somebody wants what is sent to them. */
export const preferenceQuery = ({ queries }: Office, person: string) =>
  queries.lockers.preferenceOf.queryOptions({
    input: { person },
    meta: {
      shows: [...of('locker', 'carrier').shows, { kind: 'person', ids: [person] }],
    },
  })
