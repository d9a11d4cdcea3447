import { type Kysely, sql } from 'kysely'
import { idList } from '#main/courses/names.ts'
import { contains, wordsIn } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import { lends } from '#main/equipment/scope.ts'
import type { Condition, ListDefinition } from '#main/lists/defineList.ts'
import { z } from 'zod'
import type { Locker } from '#shared/lockers/schema.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`
const holds = (column: string, folded: string): Condition =>
  contains(sql`fold(${sql.ref(column)})`, folded)

const state = sql<string>`case when locker.closed_on is not null then 'closed'
  when locker.moved_at is not null then 'moved' else 'open' end`

/** Places with a box of one of these sizes: those of their own list, else those of their carrier. */
export const hasSize = (names: readonly string[]): Condition => sql`(
  exists (select 1 from json_each(locker.sizes) where value in ${among(names)})
  or locker.sizes = '[]' and locker.kind = 'locker' and exists (select 1 from carrier_size
    where carrier_size.carrier_id = locker.carrier_id and carrier_size.name in ${among(names)}))`

/** Every word stands somewhere in the name, address, town, postcode or key. */
export const searchLockers = (text: string): Condition | null =>
  wordsIn(text, [sql`locker.search_text`])

/** All places of all carriers; closed ones only for whoever asks for them. */
export const lockerList: ListDefinition<Locker> = {
  from: sql`locker join carrier on carrier.id = locker.carrier_id`,
  id: sql`locker.id`,
  position: sql`locker.seq`,
  columns: {
    name: {
      sort: sql`locker.name_key`,
      contains: (folded) => holds('locker.name', folded),
    },
    town: {
      sort: sql`locker.sort_key`,
      contains: (folded) => holds('locker.town', folded),
    },
    address: { contains: (folded) => holds('locker.address', folded) },
    municipality: { contains: (folded) => holds('locker.municipality', folded) },
    carrier: {
      sort: sql`carrier.name`,
      isOneOf: (ids) => sql`locker.carrier_id in ${among(ids)}`,
    },
    kind: { sort: sql`locker.kind`, isOneOf: (kinds) => sql`locker.kind in ${among(kinds)}` },
    size: { isOneOf: hasSize },
    hours: { yes: sql`locker.hours = ''` },
    busy: { yes: sql`locker.busy = 1` },
    state: { sort: state, isOneOf: (states) => sql`${state} in ${among(states)}` },
    postcode: {
      sort: sql`locker.postcode`,
      contains: (folded) => holds('locker.postcode', folded),
    },
    externalId: {
      sort: sql`locker.external_id`,
      contains: (folded) => holds('locker.external_id', folded),
    },
  },
  order: [{ column: 'town', direction: 'ascending' }],
  unless: { filtered: ['state'], only: sql`locker.closed_on is null` },
  scope: lends,
  search: searchLockers,
  load: findLockers,
}

const Sizes = z.array(z.string())

/** Places as lists and forms show them, in any order. */
export async function findLockers(db: Kysely<Tables>, ids: readonly string[]): Promise<Locker[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`
    select locker.id, locker.carrier_id as carrierId, carrier.name as carrierName,
      locker.external_id as externalId, locker.kind, ${state} as state, locker.name, locker.address,
      locker.town, locker.municipality, locker.postcode, locker.latitude, locker.longitude,
      locker.hours, locker.sizes, locker.max_grams as maxGrams, locker.busy, locker.comment,
      locker.closed_on as closedOn, locker.moved_at as movedAt, locker.revision
    from locker join carrier on carrier.id = locker.carrier_id
    where locker.id in ${idList(ids)}`.execute(db)
  return rows.map(({ sizes, busy, ...row }) => ({
    ...row,
    sizes: Sizes.parse(JSON.parse(sizes)),
    busy: busy === 1,
  }))
}

type Row = Omit<Locker, 'sizes' | 'busy'> & { sizes: string; busy: number }
