import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { DataRequestState } from './schema.ts'

const laterBy = (day: CivilDate, months: number): CivilDate =>
  Temporal.PlainDate.from(day).add({ months }).toString()

/**
 * The last day to answer a person's request: a month after it came, on the day of the same number, or
 * the last one of a month that has no such day (GDPR 12(3)).
 */
export const dueOf = (receivedOn: CivilDate): CivilDate => laterBy(receivedOn, 1)

/** The last day of an extended one: two months more, counted from the day it came. */
export const extendedDueOf = (receivedOn: CivilDate): CivilDate => laterBy(receivedOn, 3)

interface Answered {
  deliveredOn: CivilDate | null
  refusedOn: CivilDate | null
}

/** How a request stands on a day; it is late from the day after its last one. */
export function stateOf(
  { dueOn, deliveredOn, refusedOn }: Answered & { dueOn: CivilDate },
  today: CivilDate,
): DataRequestState {
  if (deliveredOn !== null) return 'delivered'
  if (refusedOn !== null) return 'refused'
  return today > dueOn ? 'late' : 'open'
}

/**
 * Why a request is not extended: it was answered, it was extended once, or its month is over (the
 * person must be told of the extension within it). Null: it may be.
 */
export function notExtendable(
  request: Answered & { dueOn: CivilDate; extendedOn: CivilDate | null },
  today: CivilDate,
): 'answered' | 'extendedAlready' | 'monthOver' | null {
  if (request.deliveredOn !== null || request.refusedOn !== null) return 'answered'
  if (request.extendedOn !== null) return 'extendedAlready'
  return today > request.dueOn ? 'monthOver' : null
}
