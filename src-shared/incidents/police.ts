import { z } from 'zod'
import { addWorkingDays, isWorkingDay, type MovedDay } from '#shared/calendar/workingDays.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'

/** Where the question of the police stands (000, 12.2); beside the states of the incident. */
export const PoliceState = z.enum(['none', 'toDecide', 'toReport', 'reported', 'notReported'])
export type PoliceState = z.infer<typeof PoliceState>

/** What is suspected. */
export const Suspicion = z.enum(['administrative', 'criminal', 'unclear'])
export type Suspicion = z.infer<typeof Suspicion>

/** To whom it is reported. */
export const Addressee = z.enum(['police', 'orphansCourt', 'childRights'])
export type Addressee = z.infer<typeof Addressee>

/** By when an offence against an adult is reported: no law says, so it is the office's own setting. */
export const ReportBy = z.enum(['sameDay', 'sameWorkingDay'])
export type ReportBy = z.infer<typeof ReportBy>

/**
 * The last day on which it is reported. Violence or an offence against a child: the very day on which
 * the office learns of it. Against an adult: as the office settled; on a day off, the next working day.
 */
export function reportDay(
  learnedOn: CivilDate,
  { child, by, moved }: { child: boolean; by: ReportBy; moved: readonly MovedDay[] },
): CivilDate {
  if (child || by === 'sameDay' || isWorkingDay(learnedOn, moved)) return learnedOn
  return addWorkingDays(learnedOn, 1, moved)
}

/** Whether a report to this addressee does what is owed: of a child's case any body that protects children will do. */
export const answersDuty = (addressee: Addressee, child: boolean): boolean =>
  addressee === 'police' || child

/** Which states follow which; a decision may be changed until it was reported. */
const next: Readonly<Record<PoliceState, readonly PoliceState[]>> = {
  none: ['toDecide', 'toReport'],
  toDecide: ['toReport', 'notReported'],
  toReport: ['reported', 'notReported'],
  notReported: ['toReport'],
  reported: ['reported'],
}

export const mayFollow = (from: PoliceState, to: PoliceState): boolean => next[from].includes(to)
