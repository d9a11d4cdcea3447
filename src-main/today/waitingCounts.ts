import { type Kysely, sql } from 'kysely'
import { absenceList } from '#main/absences/list.ts'
import type { Tables } from '#main/database/tables.ts'
import { deliveryList } from '#main/deliveries/deliveries.ts'
import { lineList } from '#main/equipment/lines.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { totalOf } from '#main/lists/total.ts'
import { waitingNotices } from '#main/notices/noticeList.ts'
import { dataRequestList } from '#main/privacy/list.ts'
import type { Time } from '#main/recordings/judge.ts'
import { requestList } from '#main/recordings/list.ts'
import { waitsForSession } from '#main/recordings/listedStates.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { placesToSeeTo } from '#shared/deliveries/toSeeTo.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import type { ListedRequest } from '#shared/recordings/listed.ts'
import { rights } from '#shared/rights.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { WaitingCounts } from '#shared/today/contract.ts'

type Asked = Pick<ListQuery, 'search' | 'filters'>

const filtered = (filters: ListQuery['filters']): Asked => ({ search: '', filters })
const oneOf = (values: string[]) => ({ kind: 'set' as const, values })

/**
 * How many things wait in each area for whoever asks. Counted as the lists count, within the same
 * scope, and known until the next command: every window asks this after each of them.
 */
export async function countWaiting(
  db: Kysely<Tables>,
  actor: Actor,
  time: Time,
): Promise<WaitingCounts> {
  const { today, now } = time
  const requests = requestList(time, new Map())
  const untilToday = { kind: 'dates' as const, from: null, until: today }
  return {
    notices: await totalOf(waitingNotices(now), db, filtered({}), actor),
    equipment: await totalOf(lineList(today), db, filtered({ state: oneOf(['late']) }), actor),
    deliveries: await totalOf(
      deliveryList(today),
      db,
      filtered({
        place: oneOf([...placesToSeeTo]),
      }),
      actor,
    ),
    absences: await totalOf(
      absenceList(today),
      db,
      filtered({ state: oneOf(['nothingFollowed', 'callGuardian']) }),
      actor,
    ),
    recordings:
      (await totalOf(undecided(requests, today), db, filtered({}), actor)) +
      (await totalOf(toDelete(requests, actor), db, filtered({ deleteBy: untilToday }), actor)) +
      (await totalOf(toSettle(requests, today), db, filtered({}), actor)),
    privacy: mayList(actor)
      ? await totalOf(
          dataRequestList(today),
          db,
          filtered({ state: oneOf(['open', 'late']) }),
          actor,
        )
      : 0,
  }
}

/** Requests of sessions to come, read from those alone: the list's own order knows every request there was. */
const undecided = (
  requests: ListDefinition<ListedRequest>,
  today: CivilDate,
): ListDefinition<ListedRequest> => ({
  ...requests,
  from: sql`recording_request join session on session.id = recording_request.session_id`,
  unless: { filtered: [], only: waitsForSession(today) },
})

/** What is held is not to be deleted; what is restricted the director deletes, and nobody else notices it. */
const toDelete = (
  requests: ListDefinition<ListedRequest>,
  { role }: Actor,
): ListDefinition<ListedRequest> => ({
  ...requests,
  unless: {
    filtered: [],
    only:
      role === 'director'
        ? sql`recording.held_at is null`
        : sql`(recording.restricted_at is null and recording.held_at is null)`,
  },
})

/**
 * Somebody said no since it was made: what becomes of it waits from that moment, and is counted once where
 * its day of deletion has come as well. The director's only, as all that is restricted.
 */
const toSettle = (
  requests: ListDefinition<ListedRequest>,
  today: CivilDate,
): ListDefinition<ListedRequest> => ({
  ...requests,
  from: sql`recording
    join recording_request on recording_request.id = recording.request_id
    join session on session.id = recording_request.session_id`,
  scope: (actor) => (actor.role === 'director' ? null : sql`false`),
  unless: {
    filtered: [],
    only: sql`(recording.restricted_why = 'withdrawal' and recording.deleted_at is null
      and recording.held_at is null and recording.delete_by > ${today})`,
  },
})

const mayList = ({ role }: Actor): boolean => {
  const access = rights['privacy.list']
  return access !== 'anyone' && access.includes(role)
}
