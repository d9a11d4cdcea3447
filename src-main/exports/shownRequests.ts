import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { dataRequestList } from '#main/privacy/list.ts'
import type { Time } from '#main/recordings/judge.ts'
import { computeStates, requestList } from '#main/recordings/list.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { formatTimeOfDay } from '#shared/calendar/rigaTime.ts'
import type { DataRequest } from '#shared/privacy/schema.ts'
import { type ListedRequest, ListedState } from '#shared/recordings/listed.ts'
import type { Actor } from '#shared/staff/schema.ts'

const recordingCells = (request: ListedRequest) => ({
  id: request.id,
  day: request.session.day,
  hours: [request.session.from, request.session.to].map(formatTimeOfDay).join('–'),
  group: request.group.name,
  person: request.person?.name ?? '',
  state: request.state,
  missing: request.missing === 0 ? '' : request.missing,
  cutOff: request.answersBy,
  recorded: request.recordedAt,
  deleteBy: request.deleteBy,
  asked: request.askedAt,
})

/** Requests to record a session, with what the list's columns show. */
export async function shownRecordingRequests(
  db: Kysely<Tables>,
  time: Time,
): Promise<ListDefinition<ReturnType<typeof recordingCells>>> {
  const state = { kind: 'set' as const, values: [...ListedState.options] }
  const list = requestList(
    time,
    await computeStates(db, { search: '', filters: { state }, sort: [] }, time),
  )
  return { ...list, load: async (...wanted) => (await list.load(...wanted)).map(recordingCells) }
}

const dataRequestCells = (request: DataRequest) => ({
  id: request.id,
  person: request.person.name,
  kind: request.kind,
  state: request.state,
  received: request.receivedOn,
  due: request.dueOn,
})

/** What people asked of their data, with what the list's columns show: the director's, as the list is. */
export function shownDataRequests(
  today: CivilDate,
  asker: Actor,
): ListDefinition<ReturnType<typeof dataRequestCells>> {
  const list = dataRequestList(today)
  return {
    ...list,
    scope: (actor) => (asker.role === 'director' ? list.scope(actor) : sql`false`),
    load: async (...wanted) => (await list.load(...wanted)).map(dataRequestCells),
  }
}
