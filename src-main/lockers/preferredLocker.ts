import { type RawBuilder, sql } from 'kysely'

/**
 * Where somebody takes parcels from, in words: the locker chosen in the program; where none is, what
 * was written of it. '' where neither is known. An expression over the table `person`.
 */
export const preferredLocker: RawBuilder<string> = sql`coalesce((
  select locker.name || iif(locker.address = '', '', ', ' || locker.address)
  from delivery_preference
  join locker on locker.id = delivery_preference.locker_id
  where delivery_preference.person_id = person.id), person.preferred_locker)`
