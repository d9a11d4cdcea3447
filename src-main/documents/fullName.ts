import { sql } from 'kysely'

/** A person's name as papers and lists write it, where the table `person` is at hand. */
export const fullName = sql<string>`trim(person.given_name || ' ' || person.family_name)`
