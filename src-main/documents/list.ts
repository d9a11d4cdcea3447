import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import { contains } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition, ListDefinition } from '#main/lists/defineList.ts'
import { personSearch } from '#main/people/search.ts'
import type { PaperRow } from '#shared/documents/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { findPapers, reception } from './queries.ts'
import { paperScope } from './scope.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`

const personMatches = (text: string, broad: boolean): Condition | null => {
  const person = personSearch(text, broad)
  return person === null
    ? null
    : sql`paper.person_id in (select person.id from person where ${person})`
}
const groupMatches = (folded: string): Condition =>
  sql`paper.group_id in (select study_group.id from study_group where ${contains(
    sql`study_group.search_text`,
    folded,
  )})`
const numberMatches = (folded: string): Condition => contains(sql`lower(paper.number)`, folded)

/** Those who sign in are few: their names are looked at. */
const authorMatches = (folded: string): Condition =>
  sql`paper.made_by in (select account.id from account
    join person on person.id = account.person_id
    where ${contains(sql`fold(${fullNameOf('person')})`, folded)})`

const personKey = sql<string>`coalesce((select person.sort_key from person where person.id = paper.person_id), '')`
const groupKey = sql<string>`coalesce((select study_group.sort_key from study_group where study_group.id = paper.group_id), '')`
const authorKey = sql<string>`coalesce((select person.sort_key from account
  join person on person.id = account.person_id where account.id = paper.made_by), '')`

/** The register of papers: every paper ever made, the newest first. */
export const paperList: ListDefinition<PaperRow> = {
  from: sql`paper`,
  id: sql`paper.id`,
  position: sql`paper.seq`,
  columns: {
    number: { sort: sql`paper.number`, contains: numberMatches },
    kind: { sort: sql`paper.kind`, isOneOf: (kinds) => sql`paper.kind in ${among(kinds)}` },
    person: {
      sort: personKey,
      contains: (folded) => personMatches(folded, false) ?? sql`true`,
      isOneOf: (people) => sql`paper.person_id in ${among(people)}`,
    },
    group: {
      sort: groupKey,
      contains: groupMatches,
      isOneOf: (groups) => sql`paper.group_id in ${among(groups)}`,
    },
    madeAt: { sort: sql`paper.made_at`, date: sql`paper.issued_on` },
    by: { sort: authorKey, contains: authorMatches },
    pages: { sort: sql`paper.pages`, number: sql`paper.pages` },
    reception: { isOneOf: (receptions) => sql`${reception} in ${among(receptions)}` },
    state: { sort: sql`paper.state`, isOneOf: (states) => sql`paper.state in ${among(states)}` },
  },
  order: [{ column: 'madeAt', direction: 'descending' }],
  scope: paperScope,
  search(text, broad) {
    const folded = fold(text)
    const places = [numberMatches(folded), groupMatches(folded), personMatches(text, broad)]
    return sql`(${sql.join(
      places.filter((place) => place !== null),
      sql` or `,
    )})`
  },
  load: (db: Kysely<Tables>, ids) => findPapers(db, ids),
}
