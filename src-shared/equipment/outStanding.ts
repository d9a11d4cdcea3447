import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { daysLate } from './rules.ts'
import type { LoanLine } from './schema.ts'

type Out = Pick<LoanLine, 'dueOn' | 'expectedOn' | 'sentBack' | 'notReached' | 'endangers'>

/** What is to be said of a thing that is out. */
export type OutStanding =
  | { word: 'late'; count: number }
  | { word: 'expected' | 'sentBack'; date: CivilDate }
  | { word: 'endangers' | 'dueToday' | 'notReached' }

/** How many days a thing is late: none where it was sent back in time, or never came to its borrower. */
export const lateDays = (
  { dueOn, sentBack, notReached }: Pick<Out, 'dueOn' | 'sentBack' | 'notReached'>,
  today: CivilDate,
): number => (sentBack?.inTime === true || notReached ? 0 : daysLate(dueOn, today))

/** How a thing that is out stands on a day, what matters most first; nothing while all is well. */
export function outStanding(line: Out, today: CivilDate): readonly OutStanding[] {
  const { dueOn, expectedOn, sentBack, notReached, endangers } = line
  if (notReached)
    return [{ word: 'notReached' }, ...(endangers ? [{ word: 'endangers' as const }] : [])]
  const count = lateDays(line, today)
  if (count === 0) {
    if (sentBack !== null) return [{ word: 'sentBack', date: sentBack.sentOn }]
    return dueOn === today ? [{ word: 'dueToday' }] : []
  }
  return [
    { word: 'late', count },
    ...(expectedOn === null || expectedOn < today
      ? []
      : [{ word: 'expected' as const, date: expectedOn }]),
    ...(endangers ? [{ word: 'endangers' as const }] : []),
  ]
}
