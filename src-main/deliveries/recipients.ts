import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import type { PreferredChannel } from '#shared/deliveries/channels.ts'

/** How somebody is reached today, and how they want what is sent to them. */
export interface ReachedPerson {
  id: string
  name: string
  sortKey: string
  /** A mobile number where there is one (a locker's code comes by SMS), else any number. */
  phone: string
  email: string
  /** In one line, with town and postcode. */
  address: string
  channel: PreferredChannel | null
  locker: string | null
  /** When they chose it or last confirmed it. */
  lockerChosenAt: string | null
}

/** Their mobile number, else their first one; null for none. Over `person`. */
export const mobileFirst = sql<
  string | null
>`case when person.first_phone = '' then '' else (select contact.value
  from contact where contact.person_id = person.id and contact.kind = 'phone'
  order by contact.phone_type <> 'mobile', contact.position limit 1) end`

/** How these people are reached, by their id. */
export async function findReached(
  db: Kysely<Tables>,
  people: readonly string[],
): Promise<ReadonlyMap<string, ReachedPerson>> {
  const { rows } = await sql<
    Omit<ReachedPerson, 'address'> & { street: string; town: string; postcode: string }
  >`select person.id, ${fullNameOf('person')} as name, person.sort_key as sortKey,
      coalesce(${mobileFirst}, '') as phone, person.first_email as email,
      person.address as street, person.town, person.postcode,
      delivery_preference.channel, delivery_preference.locker_id as locker,
      delivery_preference.locker_chosen_at as lockerChosenAt
    from person
    left join delivery_preference on delivery_preference.person_id = person.id
    where person.id in ${idList(people)}`.execute(db)
  return new Map(
    rows.map(({ street, town, postcode, ...row }) => [
      row.id,
      { ...row, address: [street, town, postcode].filter((part) => part !== '').join(', ') },
    ]),
  )
}

/** A locker as a delivery keeps it. */
export interface KeptLocker {
  id: string
  carrier: string
  name: string
  address: string
  externalId: string
  closedOn: string | null
  movedAt: string | null
  /** Whether its number went to another place after the person chose it. */
  moved: boolean
}

/** These lockers as they are today, by their id. */
export async function findLockersToKeep(
  db: Kysely<Tables>,
  lockers: readonly string[],
): Promise<ReadonlyMap<string, KeptLocker>> {
  const { rows } = await sql<Omit<KeptLocker, 'moved'>>`
    select locker.id, locker.carrier_id as carrier, locker.name,
      trim(locker.address || case when locker.town = '' then '' else ', ' || locker.town end
        || case when locker.postcode = '' then '' else ', ' || locker.postcode end, ', ') as address,
      locker.external_id as externalId, locker.closed_on as closedOn,
      locker.moved_at as movedAt
    from locker where locker.id in ${idList(lockers)}`.execute(db)
  // Chosen for this very delivery, a locker is meant as it is now.
  return new Map(rows.map((row) => [row.id, { ...row, moved: false }]))
}
