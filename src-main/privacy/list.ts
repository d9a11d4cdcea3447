import { sql } from 'kysely'
import type { Condition, ListDefinition } from '#main/lists/defineList.ts'
import { personSearch } from '#main/people/search.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { DataRequestState, type DataRequest } from '#shared/privacy/schema.ts'
import { loadRequests } from './findRequests.ts'
import { dataRequestScope } from './scope.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`

/** Requests that nobody has answered. */
export const isOpen: Condition = sql`(data_request.delivered_on is null and data_request.refused_on is null)`

/** The SQL of the rule `stateOf`. */
function stateIs(state: DataRequestState, today: CivilDate): Condition {
  switch (state) {
    case 'delivered':
      return sql`data_request.delivered_on is not null`
    case 'refused':
      return sql`data_request.refused_on is not null`
    case 'late':
      return sql`(${isOpen} and data_request.due_on < ${today})`
    case 'open':
      return sql`(${isOpen} and data_request.due_on >= ${today})`
  }
}

/** Requests of persons, what is due first leading; answered ones are out of the way until asked for. */
export const dataRequestList = (today: CivilDate): ListDefinition<DataRequest> => ({
  from: sql`data_request join person on person.id = data_request.person_id`,
  id: sql`data_request.id`,
  position: sql`data_request.seq`,
  columns: {
    person: {
      sort: sql`person.sort_key`,
      contains: (folded) => personSearch(folded, false) ?? sql`true`,
      isOneOf: (people) => sql`data_request.person_id in ${among(people)}`,
    },
    kind: {
      sort: sql`data_request.kind`,
      isOneOf: (kinds) => sql`data_request.kind in ${among(kinds)}`,
    },
    received: { sort: sql`data_request.received_on`, date: sql`data_request.received_on` },
    due: { sort: sql`data_request.due_on`, date: sql`data_request.due_on` },
    state: {
      isOneOf: (values) =>
        sql`(${sql.join(
          values.flatMap((value) => {
            const state = DataRequestState.safeParse(value)
            return state.success ? [stateIs(state.data, today)] : [sql`false`]
          }),
          sql` or `,
        )})`,
    },
  },
  order: [{ column: 'due', direction: 'ascending' }],
  unless: { filtered: ['state'], only: isOpen },
  scope: dataRequestScope,
  search: (text, broad) => personSearch(text, broad),
  load: (db, ids) => loadRequests(db, ids, today),
})
