import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { contains } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { personSearch } from '#main/people/search.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Reservation } from '#shared/equipment/schema.ts'
import { isEndangered } from './endangered.ts'
import { reservationScope } from './scope.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`

/** So many days after its first day a reservation that nobody collected is proposed for release. */
export const notCollected = (today: CivilDate) => sql<boolean>`(reservation.ended is null
  and date(reservation.from_day, '+' || (select no_show_days from policy) || ' days') < ${today})`

const stateIs = (state: string, today: CivilDate) => {
  switch (state) {
    case 'open':
      return sql<boolean>`reservation.ended is null`
    case 'endangered':
      return isEndangered(today)
    case 'forRelease':
      return notCollected(today)
    default:
      return sql<boolean>`reservation.ended = ${state}`
  }
}

/** Reservations; those that ended are out of the way until somebody asks for them. */
export const reservationList = (today: CivilDate): ListDefinition<Reservation> => ({
  from: sql`reservation
    join person on person.id = reservation.person_id
    join equipment_category on equipment_category.id = reservation.category_id`,
  id: sql`reservation.id`,
  position: sql`reservation.seq`,
  columns: {
    person: {
      sort: sql`person.sort_key`,
      contains: (folded) => personSearch(folded, false) ?? sql`true`,
      isOneOf: (people) => sql`reservation.person_id in ${among(people)}`,
    },
    group: {
      contains: (folded) =>
        sql`reservation.group_id in (select study_group.id from study_group
          where ${contains(sql`study_group.search_text`, folded)})`,
      isOneOf: (groups) => sql`reservation.group_id in ${among(groups)}`,
    },
    thing: {
      contains: (folded) =>
        sql`reservation.id in (select reservation_item.reservation_id from reservation_item
          join equipment_item on equipment_item.id = reservation_item.item_id
          where ${contains(sql`equipment_item.tag_key`, folded.replace(/\s/gu, ''))})`,
    },
    category: {
      sort: sql`equipment_category.sort_key`,
      isOneOf: (categories) => sql`reservation.category_id in ${among(categories)}`,
    },
    from: { sort: sql`reservation.from_day`, date: sql`reservation.from_day` },
    until: { sort: sql`reservation.until_day`, date: sql`reservation.until_day` },
    state: {
      isOneOf: (states) =>
        sql`(${sql.join(
          states.map((state) => stateIs(state, today)),
          sql` or `,
        )})`,
    },
  },
  order: [{ column: 'from', direction: 'ascending' }],
  unless: { filtered: ['state'], only: sql`reservation.ended is null` },
  scope: reservationScope,
  search: (text, broad) => personSearch(text, broad),
  load: (db, ids) => findReservations(db, ids, today),
})

/** Reservations as lists show them, in any order. */
export async function findReservations(
  db: Kysely<Tables>,
  ids: readonly string[],
  today: CivilDate,
): Promise<Reservation[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<
    Omit<Reservation, 'held' | 'overdueForRelease' | 'endangered'> & {
      forRelease: number
      endangered: number
    }
  >`select reservation.id, reservation.person_id as person, ${fullNameOf('person')} as personName,
      coalesce(person.first_phone, '') as phone,
      reservation.group_id as "group", coalesce(study_group.name, '') as groupName,
      equipment_category.id as categoryId, equipment_category.name as categoryName,
      coalesce(nullif(equipment_category.name_en, ''), equipment_category.name) as categoryNameEn,
      reservation.model_id as modelId, coalesce(equipment_model.name, '') as modelName,
      reservation.quantity,
      reservation.quantity - (select coalesce(sum(loan_line.quantity), 0) from loan_line
        where loan_line.reservation_id = reservation.id) as left,
      reservation.from_day as "from", reservation.until_day as until, reservation.note,
      reservation.ended, reservation.ended_on as endedOn, reservation.revision,
      ${notCollected(today)} as forRelease, ${isEndangered(today)} as endangered
    from reservation
    join person on person.id = reservation.person_id
    join equipment_category on equipment_category.id = reservation.category_id
    left join equipment_model on equipment_model.id = reservation.model_id
    left join study_group on study_group.id = reservation.group_id
    where reservation.id in ${idList(ids)}`.execute(db)
  const held = await db
    .selectFrom('reservation_item')
    .innerJoin('equipment_item', 'equipment_item.id', 'reservation_item.item_id')
    .select(['reservation_id', 'item_id as item', 'tag', 'packed_on'])
    .where(sql<boolean>`reservation_id in ${idList(ids)}`)
    .orderBy('equipment_item.sort_key')
    .execute()
  const byReservation = Map.groupBy(held, ({ reservation_id }) => reservation_id)
  return rows.map(({ forRelease, endangered, ...row }) => ({
    ...row,
    held: (byReservation.get(row.id) ?? []).map(({ item, tag, packed_on }) => ({
      item,
      tag,
      packed: packed_on !== null,
    })),
    overdueForRelease: forRelease === 1,
    endangered: endangered === 1,
  }))
}
