import { mayCall } from '#renderer/app/areas.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import { IncidentState } from '#shared/incidents/state.ts'
import type { Role } from '#shared/staff/schema.ts'

const listViews = ['open', 'overdue', 'police', 'mine', 'closed'] as const
type ListView = (typeof listViews)[number]

/** Whether the office ever tells somebody of this role what is due in an incident, and of the police. */
export const learnsOfDuties = (role: Role): boolean => mayCall(role, 'incidents.accessLog')

/** The views of the list; who never owns one, or learns of what is due, has no use for those. */
export const viewsFor = (role: Role): readonly ListView[] =>
  listViews.filter((view) => learnsOfDuties(role) || !['overdue', 'police', 'mine'].includes(view))

const query = (filters: ListQuery['filters']): ListQuery => ({ search: '', filters, sort: [] })
const oneOf = (...values: string[]) => ({ kind: 'set' as const, values })

/** What is open: closed ones are out of the way until they are asked for. */
export const startQuery = query({})

/** What a view shows to whoever has this account. */
export function viewQuery(view: ListView, account: string): ListQuery {
  switch (view) {
    case 'open':
      return startQuery
    case 'overdue':
      return query({ overdue: { kind: 'yesNo', value: true } })
    case 'police':
      return query({ police: oneOf('toDecide', 'toReport') })
    case 'mine':
      return query({ owner: oneOf(account) })
    case 'closed':
      return query({ state: oneOf(IncidentState.enum.closed) })
  }
}

/** Which of them a query is; null for one of the reader's own. */
export const shownView = (shown: ListQuery, account: string): ListView | null =>
  listViews.find(
    (view) => JSON.stringify(viewQuery(view, account).filters) === JSON.stringify(shown.filters),
  ) ?? null
