import type { Office } from '#renderer/app/client/office.ts'

const of = (...kinds: string[]) => ({ shows: kinds.map((kind) => ({ kind, list: true as const })) })
const delivered = ['delivery', 'parcel', 'locker', 'carrier', 'material', 'person', 'manifest']

/** One delivery with its timeline. */
export const deliveryQuery = ({ queries }: Office, id: string) =>
  queries.deliveries.get.queryOptions({ input: { id }, meta: of(...delivered, 'loan', 'paper') })

/** What was sent to a person. */
export const deliveriesOfQuery = ({ queries }: Office, person: string) =>
  queries.deliveries.ofPerson.queryOptions({
    input: { person },
    meta: {
      shows: [
        ...of('delivery', 'parcel', 'locker', 'carrier', 'material').shows,
        { kind: 'person', ids: [person] },
      ],
    },
  })

/** What is for a session and not done with yet, the newest first. */
export const deliveriesForQuery = ({ queries }: Office, session: string) =>
  queries.deliveries.list.queryOptions({
    input: {
      search: '',
      filters: { session: { kind: 'set', values: [session] } },
      sort: [],
      position: { kind: 'at', offset: 0 },
      limit: 20,
    },
    meta: of(...delivered, 'session'),
  })

/** The carriers with their terms. */
export const carriersQuery = ({ queries }: Office) =>
  queries.lockers.carriers.queryOptions({ meta: of('carrier') })

/** How many deliveries stand at each place of the board. */
export const boardQuery = ({ queries }: Office) =>
  queries.deliveries.board.queryOptions({ meta: of(...delivered, 'policy') })
