import { type Kysely, sql } from 'kysely'
import { fullNameOf } from '#main/courses/names.ts'
import { contains } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import type { Condition, ListDefinition } from '#main/lists/defineList.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { IncidentRow } from '#shared/incidents/file.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { fold } from '#shared/text/fold.ts'
import { incidentScope, seesFile } from './scope.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`

const numberHolds = (folded: string): Condition => contains(sql`lower(incident.number)`, folded)

/** What of a row stands in clear. */
export type ClearRow = Omit<IncidentRow, 'categories' | 'persons' | 'level' | 'hasKey'>

/** Incidents, the newest first; closed ones are out of the way until asked for. */
export const incidentList = (
  today: CivilDate,
  actor: Actor,
  /** Incidents whose sealed texts match the search, found with the actor's keys. */
  matching: readonly string[],
): ListDefinition<ClearRow> => ({
  from: sql`incident left join account as owner on owner.id = incident.owner_id
    left join person as owner_person on owner_person.id = owner.person_id`,
  id: sql`incident.id`,
  position: sql`incident.seq`,
  columns: {
    number: { sort: sql`incident.number`, contains: numberHolds },
    occurred: { sort: sql`incident.occurred_on`, date: sql`incident.occurred_on` },
    filed: { sort: sql`incident.seq`, instant: sql`incident.filed_at` },
    state: {
      sort: stateSeen(actor),
      isOneOf: (states) => sql`${stateSeen(actor)} in ${among(states)}`,
    },
    owner: {
      contains: (folded) => contains(sql`fold(${fullNameOf('owner_person')})`, folded),
      isOneOf: (owners) => sql`incident.owner_id in ${among(owners)}`,
    },
    police: { isOneOf: (states) => sql`${policeSeen(actor)} in ${among(states)}` },
    due: { date: sql`case when ${seesFile(actor)} then incident.due_on end` },
    overdue: { yes: isOverdue(today, actor) },
  },
  order: [{ column: 'filed', direction: 'descending' }],
  unless: { filtered: ['state'], only: sql`incident.closed_at is null` },
  scope: incidentScope,
  search: (text) => sql`(${numberHolds(fold(text))}
    or incident.id in (select value from json_each(${JSON.stringify(matching)})))`,
  load: async (db, ids) => loadClear(db, ids),
})

/** Something of it is overdue, as far as the actor learns of that. */
export const isOverdue = (today: CivilDate, actor: Actor): Condition =>
  sql`(incident.due_on is not null and incident.due_on < ${today} and ${seesFile(actor)})`

/** Its police state as its line says it: a filter must not tell what the line hides. */
const policeSeen = (actor: Actor) =>
  sql`case when ${seesFile(actor)} then incident.police_state else 'none' end`

/** How far it has come as its line says it: the rule of `stateFor`. */
const stateSeen = (actor: Actor) =>
  sql<string>`case when ${seesFile(actor)} or incident.state = 'closed' then incident.state
    else 'received' end`

async function loadClear(db: Kysely<Tables>, ids: readonly string[]): Promise<ClearRow[]> {
  const rows = await db
    .selectFrom('incident')
    .leftJoin('account as owner', 'owner.id', 'incident.owner_id')
    .leftJoin('person as owner_person', 'owner_person.id', 'owner.person_id')
    .select(['incident.id', 'incident.number', 'incident.state', 'incident.occurred_on'])
    .select(['incident.filed_at', 'incident.police_state', 'incident.due_on'])
    .select(fullNameOf('owner_person').as('owner_name'))
    .where(sql<boolean>`incident.id in (select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: row.state,
    occurredOn: row.occurred_on,
    filedAt: row.filed_at,
    ownerName: row.owner_name,
    police: row.police_state,
    dueOn: row.due_on,
  }))
}
