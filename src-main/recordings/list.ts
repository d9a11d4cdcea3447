import { type Kysely, sql } from 'kysely'
import { groupScope } from '#main/courses/scope.ts'
import { contains } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { personSearch } from '#main/people/search.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import type { ListedRequest } from '#shared/recordings/listed.ts'
import type { RequestState } from '#shared/recordings/requestState.ts'
import { findRequestFacts } from './facts.ts'
import { judge, type Time } from './judge.ts'
import { findListed } from './listedRequests.ts'
import { stateIs, waitsForSession } from './listedStates.ts'
import { requestScope } from './scope.ts'

const among = (values: readonly string[]) => sql`(${sql.join(values)})`

/** Requests by what is computed of them: only those of sessions to come are. */
export type Computed = ReadonlyMap<RequestState, readonly string[]>

const computed: ReadonlySet<string> = new Set(['collecting', 'blocked', 'cleared'])

/** The computed states that a query filters by; where it asks for none of them, nothing is computed. */
export async function computeStates(
  db: Kysely<Tables>,
  { filters }: ListQuery,
  time: Time,
): Promise<Computed> {
  const found = new Map<RequestState, string[]>()
  const { state } = filters
  if (state?.kind !== 'set' || !state.values.some((value) => computed.has(value))) return found
  for (const facts of await findRequestFacts(db, waitsForSession(time.today), {
    askedToo: false,
  })) {
    const { state: now } = judge(facts, time)
    const list = found.get(now)
    if (list === undefined) found.set(now, [facts.id])
    else list.push(facts.id)
  }
  return found
}

/** The day of a session that has moved since everybody was told of it: answers are waited for until it begins. */
const beginsOn = sql<string | null>`case when session.day || session.starts_at <> (
    select session_day || session_from from recording_notice
    where recording_notice.request_id = recording_request.id order by version desc limit 1)
  then session.day end`

/** Requests, the one asked last first. */
export const requestList = (time: Time, states: Computed): ListDefinition<ListedRequest> => ({
  // All are there; joined like this, SQLite reads only those of which something is asked.
  from: sql`recording_request_order
    left join recording_request on recording_request.seq = recording_request_order.seq
    left join session on session.id = recording_request.session_id
    left join person on person.id = recording_request.person_id
    left join recording on recording.request_id = recording_request.id`,
  id: sql`recording_request_order.id`,
  position: sql`recording_request_order.seq`,
  columns: {
    person: {
      sort: sql`recording_request_order.person_key`,
      contains: (folded) => personSearch(folded, false) ?? sql`true`,
      isOneOf: (people) => sql`recording_request.person_id in ${among(people)}`,
    },
    group: {
      contains: (folded, actor) =>
        sql`session.group_id in (select study_group.id from study_group
          where ${contains(sql`study_group.search_text`, folded)}
          and ${groupScope(actor) ?? sql`true`})`,
      isOneOf: (groups) => sql`session.group_id in ${among(groups)}`,
    },
    session: { isOneOf: (sessions) => sql`recording_request.session_id in ${among(sessions)}` },
    day: { sort: sql`recording_request_order.day`, date: sql`session.day` },
    asked: { sort: sql`recording_request_order.seq`, instant: sql`recording_request.created_at` },
    cutOff: {
      sort: sql`recording_request_order.answers_by`,
      instant: sql`recording_request_order.answers_by`,
      orEarlier: beginsOn,
    },
    recorded: {
      sort: sql`recording_request_order.made_at`,
      instant: sql`recording_request_order.made_at`,
    },
    deleteBy: {
      sort: sql`recording_request_order.delete_by`,
      date: sql`nullif(recording_request_order.delete_by, '')`,
    },
    state: {
      isOneOf: (wanted) =>
        sql`(${sql.join(
          wanted.map((state) => stateIs(state, time.today, states)),
          sql` or `,
        )})`,
    },
  },
  order: [{ column: 'asked', direction: 'descending' }],
  scope: requestScope,
  search: (text, broad) => personSearch(text, broad),
  load: (db, ids, actor) => findListed(db, ids, { actor, time }),
})
