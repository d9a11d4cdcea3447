import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { type Clearance, clearanceOf } from '#shared/recordings/clearance.ts'
import { type RequestState, requestState } from '#shared/recordings/requestState.ts'
import { areUsual } from '#shared/recordings/usualTerms.ts'
import type { Facts, Notice } from './facts.ts'
import { startOf } from './moments.ts'

/** The time of which it is asked: the instant, and the day it is in Riga then. */
export interface Time {
  now: string
  today: CivilDate
}

/** The version of the notice in force at an instant; null before the first. */
export const noticeAt = ({ notices }: Facts, at: string): Notice | null =>
  notices.findLast(({ madeAt }) => madeAt <= at) ?? null

/** The newest version of the notice: a request has had one from its first moment. */
export function noticeOf({ id, notices }: Facts): Notice {
  const newest = notices.at(-1)
  if (newest === undefined) throw new Error(`The request ${id} has no notice`)
  return newest
}

/** The version that somebody answered who spoke at an instant; the first where they spoke before any. */
export const noticeAnswered = (facts: Facts, at: string): Notice =>
  noticeAt(facts, at) ?? facts.notices[0] ?? noticeOf(facts)

/**
 * Since when a yes counts: when the oldest version was made to which one still does. A narrower version
 * asks nobody anew: who signed before it has agreed to more than is recorded.
 */
export function askedSince(facts: Facts): string {
  const { basis, madeAt } = noticeOf(facts)
  return facts.notices.find(({ version }) => version === basis)?.madeAt ?? madeAt
}

/** Whether the session is no longer on the day and hour that a notice names: to those asked it is another one. */
const hasMoved = (
  { sessionDay, sessionFrom }: Pick<Notice, 'sessionDay' | 'sessionFrom'>,
  { day, from }: Pick<Facts['session'], 'day' | 'from'>,
): boolean => sessionDay !== day || sessionFrom !== from

/** Whether the session has moved since everybody was last told of it: nobody can agree before it is asked anew. */
export const isToAskAnew = (facts: Facts): boolean => hasMoved(noticeOf(facts), facts.session)

/** Until when answers are waited for: of a session that has moved to an earlier hour no longer than until then. */
export function answersUntil(facts: Facts): string {
  const { answersBy, session } = facts
  if (!isToAskAnew(facts)) return answersBy
  const startsAt = startOf(session.day, session.from)
  return startsAt < answersBy ? startsAt : answersBy
}

/** Whether the session may be recorded, by what had been said at an instant; consents must hold on the day. */
export function judgeClearance(
  facts: Facts,
  notice: Notice,
  { at, day }: { at: string; day: CivilDate },
): Clearance {
  const { session } = facts
  return clearanceOf(
    {
      requester: facts.person,
      excepted: facts.excepted,
      terms: notice.terms,
      notice: {
        basis: notice.basis,
        moved: hasMoved(notice, session),
        usual: areUsual(notice.terms),
        keepDays: notice.terms.keepDays,
        wording: notice.wording,
      },
      roster: facts.roster,
      joined: facts.joined,
      events: facts.events,
    },
    { at, day },
  )
}

/** How a request stands now: its clearance for the day of the session (for today once that has passed), and its state. */
export function judge(
  facts: Facts,
  { now, today }: Time,
): { clearance: Clearance; state: RequestState } {
  const { session, recording } = facts
  const day = session.day > today ? session.day : today
  const clearance = judgeClearance(facts, noticeOf(facts), { at: now, day })
  const state = requestState(
    {
      rejected: facts.rejected,
      cancelled: facts.cancelled || session.cancelled,
      recording:
        recording === null
          ? null
          : {
              deleted: recording.deletedAt !== null,
              restricted: recording.restrictedAt !== null || recording.heldAt !== null,
              shared: recording.sharedAt !== null,
              accessOpen: recording.accessUntil !== null && recording.accessUntil >= today,
            },
      answersBy: answersUntil(facts),
      at: now,
    },
    clearance,
  )
  return { clearance, state }
}
