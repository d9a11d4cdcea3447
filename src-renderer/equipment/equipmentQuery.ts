import type { Office } from '#renderer/app/client/office.ts'

const of = (...kinds: string[]) => ({ shows: kinds.map((kind) => ({ kind, list: true as const })) })

/** The kinds of equipment, following every change. */
export const categoriesQuery = ({ queries }: Office) =>
  queries.equipment.categories.queryOptions({
    meta: of('equipmentCategory', 'equipmentModel', 'item'),
  })

export const modelsQuery = ({ queries }: Office) =>
  queries.equipment.models.queryOptions({
    meta: of('equipmentCategory', 'equipmentModel', 'item'),
  })

export const kitsQuery = ({ queries }: Office) =>
  queries.equipment.kits.queryOptions({ meta: of('kit', 'item', 'loan') })

export const itemQuery = ({ queries }: Office, id: string) =>
  queries.equipment.getItem.queryOptions({
    input: { id },
    meta: of('item', 'loan', 'reservation', 'stocktake'),
  })

/** What somebody has out and what is reserved for them. */
export const holdingsQuery = ({ queries }: Office, person: string) =>
  queries.equipment.holdingsOf.queryOptions({
    input: { person },
    meta: of('loan', 'reservation', 'item'),
  })

/** What somebody lacks still in the groups they are in. */
export const lacksQuery = ({ queries }: Office, person: string) =>
  queries.equipment.lacksOf.queryOptions({
    input: { person },
    meta: of('group', 'person', 'loan', 'reservation', 'item', 'equipmentCategory'),
  })

/** The line of a loan with its fellows. */
export const lineQuery = ({ queries }: Office, id: string) =>
  queries.equipment.getLine.queryOptions({
    input: { id },
    meta: of('loan', 'reservation', 'item', 'paper', 'person', 'delivery'),
  })

/** For whom late things are promised. */
export const atRiskQuery = ({ queries }: Office) =>
  queries.equipment.atRisk.queryOptions({
    meta: of('loan', 'reservation', 'item', 'person', 'group'),
  })

export const reservationQuery = ({ queries }: Office, id: string) =>
  queries.equipment.getReservation.queryOptions({
    input: { id },
    meta: of('loan', 'reservation', 'item', 'person'),
  })

/** How many are free at a time, for a form that asks while it is typed. */
export const availabilityQuery = (
  { queries }: Office,
  input: {
    category: string
    model: string | null
    quantity: number
    from: string
    until: string
    except: string | null
  },
) =>
  queries.equipment.availability.queryOptions({
    input,
    meta: of('loan', 'reservation', 'item', 'equipmentModel'),
  })

/** What everybody of a group has and lacks. */
export const needsQuery = ({ queries }: Office, group: string) =>
  queries.equipment.needsOf.queryOptions({
    input: { group },
    meta: of('group', 'person', 'loan', 'reservation', 'item', 'equipmentCategory'),
  })

/** What would be given to a group, asked anew whenever anything of it changes. */
export const proposalQuery = ({ queries }: Office, group: string) =>
  queries.equipment.proposeNeeds.queryOptions({
    input: { group },
    staleTime: 0,
    meta: of('group', 'loan', 'reservation', 'item', 'equipmentModel'),
  })

/** What groups that begin within some weeks will lack. */
export const shortagesQuery = ({ queries }: Office, weeks: number) =>
  queries.equipment.shortages.queryOptions({
    input: { weeks },
    meta: of(
      'group',
      'person',
      'loan',
      'reservation',
      'item',
      'equipmentModel',
      'equipmentCategory',
    ),
  })

/** All that takes things in a period. */
export const timelineQuery = (
  { queries }: Office,
  input: { from: string; until: string; category: string | null; search: string },
) =>
  queries.equipment.timeline.queryOptions({
    input,
    meta: of('loan', 'reservation', 'item', 'equipmentModel', 'equipmentCategory', 'person'),
  })

/** How much the things of each category were used in a year. */
export const yearOfUseQuery = ({ queries }: Office, year: number) =>
  queries.equipment.use.queryOptions({
    input: { year },
    meta: of('loan', 'item', 'equipmentCategory'),
  })
