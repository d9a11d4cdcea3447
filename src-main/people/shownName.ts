import { type RawBuilder, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { isRestricted } from './restricted.ts'

/** Who looks: an actor, or nobody of the office where it goes out of it (a paper, a notice, an export). */
export type Viewer = Actor | null

/**
 * A person's full name for whoever looks, where the person must stay in their place: '…' of who is
 * restricted (GDPR 18), but to the director. '' where the row has no person.
 * @param table the name by which a query knows its table `person`
 */
export const shownName = (table: string, viewer: Viewer): RawBuilder<string> =>
  viewer?.role === 'director'
    ? fullNameOf(table)
    : sql`case when ${isRestricted(sql.ref(`${table}.id`))} then '…' else ${fullNameOf(table)} end`
