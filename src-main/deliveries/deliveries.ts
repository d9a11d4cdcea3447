import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import { contains } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition, ListDefinition } from '#main/lists/defineList.ts'
import { holdsDigits, personSearch } from '#main/people/search.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { trackingLink } from '#shared/deliveries/parcelNumber.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'
import { reminderDay } from '#shared/deliveries/storage.ts'
import { fold } from '#shared/text/fold.ts'
import { changedSince } from './changedSince.ts'
import { deliveryScope } from './scope.ts'
import { isOpen, isSettled, placeIs } from './places.ts'
import { hasInside, lineThings, shortThingName } from './insideSql.ts'
import { whyNotNeeded } from './notNeeded.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`

const codeOrNumber = (folded: string): Condition => {
  const key = folded.replaceAll(/[\s-]/gu, '').toUpperCase()
  return key === ''
    ? sql`false`
    : sql`(replace(delivery.code, '-', '') like ${`${key}%`} or delivery.code = ${folded.toUpperCase()}
        or delivery.parcel_id in (select parcel.id from parcel where parcel.number_key = ${key}))`
}

/** Deliveries; what is done or called off is out of the way until somebody asks for it or searches. */
export const deliveryList = (today: CivilDate): ListDefinition<Delivery> => ({
  from: sql`delivery join person on person.id = delivery.person_id
    left join carrier on carrier.id = delivery.carrier_id`,
  id: sql`delivery.id`,
  position: sql`delivery.seq`,
  columns: {
    code: { sort: sql`delivery.code`, contains: codeOrNumber },
    recipient: {
      sort: sql`delivery.sort_key`,
      contains: (folded) => contains(sql`fold(delivery.recipient)`, folded),
    },
    person: { isOneOf: (people) => sql`delivery.person_id in ${among(people)}` },
    group: {
      contains: (folded) =>
        sql`delivery.group_id in (select study_group.id from study_group
          where ${contains(sql`study_group.search_text`, folded)})`,
      isOneOf: (groups) => sql`delivery.group_id in ${among(groups)}`,
    },
    session: { isOneOf: (sessions) => sql`delivery.session_id in ${among(sessions)}` },
    channel: {
      sort: sql`delivery.channel`,
      isOneOf: (channels) => sql`delivery.channel in ${among(channels)}`,
    },
    status: { isOneOf: (statuses) => sql`delivery.status in ${among(statuses)}` },
    statusAt: { sort: sql`delivery.status_at`, date: sql`delivery.status_on` },
    sentAt: { sort: sql`coalesce(delivery.sent_at, '')`, date: sql`delivery.sent_on` },
    place: {
      isOneOf: (places) =>
        sql`(${sql.join(
          places.map((place) => placeIs(place, today)),
          sql` or `,
        )})`,
    },
    carrier: {
      sort: sql`coalesce(carrier.name, '')`,
      isOneOf: (carriers) => sql`delivery.carrier_id in ${among(carriers)}`,
    },
    contents: { contains: hasInside },
    phone: { contains: (text) => holdsDigits(sql`delivery.phone`, text) },
    locker: {
      sort: sql`delivery.locker_name`,
      contains: (folded) =>
        contains(sql`fold(delivery.locker_name || ' ' || delivery.locker_address)`, folded),
    },
    number: {
      contains: (folded) =>
        sql`delivery.parcel_id in (select parcel.id from parcel
          where ${contains(sql`parcel.number_key`, folded.replaceAll(/[\s-]/gu, '').toUpperCase())})`,
    },
    manifest: {
      isOneOf: (manifests) =>
        sql`delivery.parcel_id in (select parcel.id from parcel
          where parcel.manifest_id in ${among(manifests)})`,
    },
    lastDay: { sort: sql`coalesce(delivery.last_day, '9999-12-31')`, date: sql`delivery.last_day` },
    handOverBy: {
      sort: sql`coalesce(delivery.hand_over_by, '9999-12-31')`,
      date: sql`delivery.hand_over_by`,
    },
    week: { sort: sql`coalesce(delivery.week, '')`, date: sql`delivery.week` },
    created: { sort: sql`delivery.created_at`, instant: sql`delivery.created_at` },
  },
  // The newest first.
  order: [{ column: 'created', direction: 'descending' }],
  unless: {
    // Who asks for a number or a day of sending means what went, too.
    filtered: ['status', 'place', 'code', 'number', 'manifest', 'sentAt'],
    searched: true,
    only: isOpen,
  },
  scope: deliveryScope,
  search: (text, broad) => {
    const person = personSearch(text, broad)
    const code = codeOrNumber(fold(text))
    return person === null ? code : sql`(${code} or ${person})`
  },
  load: (db, ids) => findDeliveries(db, ids),
})

/** Deliveries as lists show them, in any order. */
export async function findDeliveries(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<Delivery[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`
    select delivery.id, delivery.revision, delivery.code, delivery.person_id as person,
      ${fullNameOf('person')} as personName, delivery.recipient, delivery.phone, delivery.email,
      delivery.address, delivery.group_id as "group", coalesce(study_group.name, '') as groupName,
      delivery.session_id as session, session.day as sessionDay, delivery.channel, delivery.week,
      delivery.carrier_id as carrier, coalesce(carrier.name, '') as carrierName,
      coalesce(carrier.tracking_template, '') as template,
      coalesce(carrier.reminder_after_days, 0) as reminderAfterDays,
      delivery.locker_id as locker, delivery.locker_name as lockerName,
      delivery.locker_address as lockerAddress, delivery.locker_external_id as lockerExternalId,
      coalesce(locker.closed_on is not null or locker.moved_at > delivery.locker_set_at, 0)
        as lockerClosed,
      ${whyNotNeeded} as notNeeded, ${changedSince} as changed,
      parcel.id as parcelId, parcel.revision as parcelRevision,
      coalesce(parcel.number, '') as number, coalesce(parcel.number_reason, '') as numberReason,
      parcel.weight_grams as weightGrams, coalesce(parcel.size_name, '') as sizeName,
      parcel.cost_cents as costCents, parcel.manifest_id as manifest,
      (select count(*) from delivery as other where other.parcel_id = parcel.id) as inParcel,
      coalesce((select group_concat(lines.name, ', ') from (
        select case when delivery_line.quantity > 1 then delivery_line.quantity || ' × ' else '' end
          || ${shortThingName} as name
        from delivery_line
        ${lineThings}
        where delivery_line.delivery_id = delivery.id
        order by material.sort_key is null, material.sort_key, delivery_line.id) as lines), '') as contents,
      delivery.status, delivery.status_at as statusAt, delivery.sent_at as sentAt,
      delivery.appointment_at as appointmentAt, delivery.ready_on as readyOn,
      delivery.last_day as lastDay, delivery.hand_over_by as handOverBy,
      delivery.resent_of as resentOf,
      exists (select 1 from delivery as again where again.resent_of = delivery.id
        and again.status <> 'cancelled') as sentAgain,
      ${isSettled} as settled,
      delivery.created_at as createdAt
    from delivery
    join person on person.id = delivery.person_id
    left join study_group on study_group.id = delivery.group_id
    left join session on session.id = delivery.session_id
    left join carrier on carrier.id = delivery.carrier_id
    left join locker on locker.id = delivery.locker_id
    left join parcel on parcel.id = delivery.parcel_id
    where delivery.id in ${idList(ids)}`.execute(db)
  return rows.map(deliveryOf)
}

interface Row extends Omit<
  Delivery,
  'parcel' | 'trackingLink' | 'remindOn' | 'lockerClosed' | 'sentAgain' | 'settled'
> {
  template: string
  reminderAfterDays: number
  lockerClosed: number
  sentAgain: number
  settled: number
  parcelId: string | null
  parcelRevision: number
  number: string
  numberReason: string
  weightGrams: number | null
  sizeName: string
  costCents: number | null
  manifest: string | null
  inParcel: number
}

function deliveryOf({
  template,
  reminderAfterDays,
  lockerClosed,
  sentAgain,
  settled,
  parcelId,
  parcelRevision,
  number,
  numberReason,
  weightGrams,
  sizeName,
  costCents,
  manifest,
  inParcel,
  ...row
}: Row): Delivery {
  return {
    ...row,
    lockerClosed: lockerClosed === 1,
    sentAgain: sentAgain === 1,
    settled: settled === 1,
    trackingLink: trackingLink(template, number),
    remindOn: row.readyOn === null ? null : reminderDay(row.readyOn, { reminderAfterDays }),
    parcel:
      parcelId === null
        ? null
        : {
            id: parcelId,
            revision: parcelRevision,
            number,
            numberReason,
            weightGrams,
            sizeName,
            costCents,
            manifest,
            deliveries: inParcel,
          },
  }
}
