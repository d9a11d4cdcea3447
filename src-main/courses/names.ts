import { type RawBuilder, sql } from 'kysely'

/** A person's full name, given name first; '' where the row has no person. */
export const fullNameOf = (table: string): RawBuilder<string> =>
  sql`trim(coalesce(${sql.ref(`${table}.given_name`)}, '') || ' ' || coalesce(${sql.ref(`${table}.family_name`)}, ''))`

/** How many participants a group of the row has; who withdrew is not counted. */
export const enrolledCount: RawBuilder<number> = sql`(
  select count(*) from enrolment
  where enrolment.group_id = study_group.id and enrolment.state <> 'withdrawn')`

/** How many of the places of the row's group are taken: the SQL of the rule `holdsPlace`. */
export const placesTaken: RawBuilder<number> = sql`(
  select count(*) from enrolment
  where enrolment.group_id = study_group.id
  and enrolment.state in ('confirmed', 'started', 'finished'))`

/** Ids as a list that SQL can look into, however many. */
export const idList = (ids: readonly string[]): RawBuilder<unknown> =>
  sql`(select value from json_each(${JSON.stringify(ids)}))`
