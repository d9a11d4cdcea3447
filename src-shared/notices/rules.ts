import { Temporal } from 'temporal-polyfill'
import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import { lastWorkingDayBefore, type MovedDay } from '#shared/calendar/workingDays.ts'
import type { Policies } from '#shared/settings/policies.ts'

/** What the office has settled about telling; the moved days only where they apply. */
export interface NoticePolicy {
  deadline: Policies['noticeDeadline']
  /** Riga's, `HH:MM`; of `workingDayBefore` alone. */
  time: string
  movedDays: readonly MovedDay[]
}

/** A session's day and the time it begins, Riga's. */
export interface Beginning {
  day: string
  from: string
}

/**
 * The last instant (UTC text, to the millisecond) at which those who come are told in time.
 * `inTime`: before the session begins, and its beginning is too late already.
 * `workingDayBefore` (procedure 001, 16): the last working day strictly before the session's day,
 * until the office's time. "Līdz plkst. 17.00" takes in 17:00:00 and nothing after it.
 */
export function noticeDue(session: Beginning, policy: NoticePolicy): string {
  switch (policy.deadline) {
    case 'inTime':
      return instantText(rigaInstant(session.day, session.from).subtract({ milliseconds: 1 }))
    case 'workingDayBefore':
      return instantText(
        rigaInstant(lastWorkingDayBefore(session.day, policy.movedDays), policy.time),
      )
  }
}

/**
 * Until when somebody who came into the group at an instant is told of the first session still to begin:
 * by the office's deadline, or, where that had passed when they came, before the session begins.
 * @param cameAt UTC text
 */
export function newcomerDue(session: Beginning, policy: NoticePolicy, cameAt: string): string {
  const due = noticeDue(session, policy)
  return due >= cameAt ? due : noticeDue(session, { ...policy, deadline: 'inTime' })
}

/** `laikā / nokavēts / nav nosūtīts`; `missed`: not told yet, and it is too late to be in time. */
export type NoticeState = 'inTime' | 'late' | 'notSent' | 'missed'

/**
 * How a telling stands to its deadline. All three are instants as UTC text.
 * @param due null where nothing is due: whoever was told was told in time
 * @param toldAt null while nobody has told them
 */
export function noticeState(due: string | null, toldAt: string | null, now: string): NoticeState {
  if (toldAt === null) return due !== null && now > due ? 'missed' : 'notSent'
  return due !== null && toldAt > due ? 'late' : 'inTime'
}

/** The clock time by which it is due, as people say it: "līdz 17.00", "līdz 10.00" for a session at ten. */
export const spokenDue = (due: string): Temporal.Instant =>
  Temporal.Instant.from(due).add({ milliseconds: 1 })
