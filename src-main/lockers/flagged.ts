import { type RawBuilder, sql } from 'kysely'

/**
 * Why the locker that somebody prefers can't be relied on, as the rule `flagOf` has it: 'closed', 'moved',
 * or '' where it can, or they prefer none. An expression over the table `person`.
 */
export const lockerFlag: RawBuilder<string> = sql`coalesce((
  select case when locker.closed_on is not null then 'closed'
    when locker.moved_at > wish.locker_chosen_at then 'moved' else '' end
  from delivery_preference as wish join locker on locker.id = wish.locker_id
  where wish.person_id = person.id), '')`

/** The name of the locker that somebody prefers, '' for none. An expression over the table `person`. */
export const lockerName: RawBuilder<string> = sql`coalesce((
  select locker.name from delivery_preference as wish join locker on locker.id = wish.locker_id
  where wish.person_id = person.id), '')`
