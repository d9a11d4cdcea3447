import { type RawBuilder, sql } from 'kysely'
import { contains } from '#main/courses/search.ts'
import type { Condition, ListDefinition } from '#main/lists/defineList.ts'
import { personSearch, phoneSearch } from '#main/people/search.ts'
import { fold } from '#shared/text/fold.ts'
import type { Visit } from '#shared/visits/schema.ts'
import { findVisits } from './queries.ts'
import { visitScope } from './scope.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`

const holds = (text: RawBuilder<string>, folded: string): Condition =>
  contains(sql`fold(${text})`, folded)

/** Who comes: somebody of the register, found as everywhere, or a name that stands here only. */
function whoMatches(text: string, broad: boolean): Condition {
  const person = personSearch(text, broad)
  const visitor = holds(sql`visit.visitor`, fold(text))
  return person === null
    ? visitor
    : sql`(${visitor} or visit.person_id in (select person.id from person where ${person}))`
}

const keyOf = (column: string): RawBuilder<string> =>
  sql`coalesce((select person.sort_key from person where person.id = ${sql.ref(column)}), '')`

/** Visits in person, day by day. */
export const visitList: ListDefinition<Visit> = {
  from: sql`visit`,
  id: sql`visit.id`,
  position: sql`visit.seq`,
  columns: {
    day: { sort: sql`visit.day`, date: sql`visit.day` },
    startsAt: {
      sort: sql`visit.starts_at`,
      contains: (folded) => contains(sql`visit.starts_at`, folded.replaceAll('.', ':')),
    },
    phone: {
      contains: (folded) =>
        sql`visit.person_id in (select person.id from person where ${phoneSearch(folded)})`,
    },
    person: {
      sort: keyOf('visit.person_id'),
      contains: (folded) => whoMatches(folded, false),
      isOneOf: (people) => sql`visit.person_id in ${among(people)}`,
    },
    purpose: { contains: (folded) => holds(sql`visit.purpose`, folded) },
    agreedWith: {
      sort: keyOf('visit.agreed_with'),
      contains: (folded) => {
        const host = personSearch(folded, false)
        return host === null
          ? sql`true`
          : sql`visit.agreed_with in (select person.id from person where ${host})`
      },
    },
    agreedChannel: {
      sort: sql`coalesce(visit.agreed_channel, '')`,
      isOneOf: (channels) => sql`coalesce(visit.agreed_channel, 'none') in ${among(channels)}`,
    },
    state: { sort: sql`visit.state`, isOneOf: (states) => sql`visit.state in ${among(states)}` },
    note: { contains: (folded) => holds(sql`visit.note`, folded) },
  },
  order: [
    { column: 'day', direction: 'ascending' },
    { column: 'startsAt', direction: 'ascending' },
  ],
  scope: visitScope,
  search: (text, broad) =>
    sql`(${whoMatches(text, broad)} or ${holds(sql`visit.purpose`, fold(text))})`,
  load: (db, ids) => findVisits(db, ids),
}
