import { sql } from 'kysely'
import type { ChangedSince } from '#shared/deliveries/schema.ts'
import { mobileFirst } from './recipients.ts'

/** What somebody's card says now; null for nothing. */
const ofCard = (said: ReturnType<typeof sql>) => sql`(select nullif(${said}, '') from person
  where person.id = delivery.person_id)`

/** In one line, with town and postcode. */
const address = sql`substr(case when person.address = '' then '' else ', ' || person.address end
  || case when person.town = '' then '' else ', ' || person.town end
  || case when person.postcode = '' then '' else ', ' || person.postcode end, 3)`

/**
 * What its recipient wants or has otherwise since it was prepared, of what has not left the office: another
 * locker, or another phone, e-mail or address on their card where it was as there. Null where nothing has
 * changed. Over `delivery`.
 */
export const changedSince = sql<ChangedSince | null>`case
  when delivery.status not in ('draft', 'packed') then null
  when delivery.locker_id is not null and exists (select 1 from delivery_preference as wish
    where wish.person_id = delivery.person_id and wish.locker_id <> delivery.locker_id
    and wish.locker_chosen_at > delivery.locker_set_at) then 'locker'
  when delivery.contact_of_card = 0 then null
  when delivery.channel = 'locker' and delivery.phone <> ${ofCard(mobileFirst)} then 'phone'
  when delivery.channel = 'email' and delivery.email <> ${ofCard(sql`person.first_email`)} then 'email'
  when delivery.channel = 'post' and delivery.address <> ${ofCard(address)} then 'address'
  end`
