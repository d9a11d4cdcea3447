import { z } from 'zod'

/** Why a learner cannot be there (procedure 000, 6.5): a choice from a list, never a diagnosis. */
export const ObjectiveReason = z.enum([
  'illness',
  'work',
  'family',
  'official',
  'technical',
  'other',
])
export type ObjectiveReason = z.infer<typeof ObjectiveReason>

/** What stands against a request. */
export const Ineligible = z.enum([
  'notEnrolled',
  'notObjective',
  'sessionOver',
  'sessionCancelled',
  'late',
])
export type Ineligible = z.infer<typeof Ineligible>

/** What stood against a request, as it is kept on record: their names with spaces between. */
export const problemsText = (problems: readonly Ineligible[]): string => problems.join(' ')

/** The same read again. */
export const problemsOf = (text: string): Ineligible[] =>
  z.array(Ineligible).parse(text === '' ? [] : text.split(' '))

/** A request as far as it is judged. Instants are UTC text. */
export interface AskedFor {
  /** Whether the requester is expected in the session. */
  expected: boolean
  reason: ObjectiveReason | null
  /** What 'other' is. */
  reasonText: string
  reportedAt: string
  /** When the learner's first session of that day begins. */
  firstSessionAt: string
  sessionEndsAt: string
  sessionCancelled: boolean
}

/**
 * In time is strictly before the learner's first session of that day, less the office's minimum
 * notice in minutes: to the second.
 */
export const reportedInTime = (
  { reportedAt, firstSessionAt }: Pick<AskedFor, 'reportedAt' | 'firstSessionAt'>,
  minimumNotice: number,
): boolean => Date.parse(reportedAt) < Date.parse(firstSessionAt) - minimumNotice * 60_000

/** Everything that stands against a request at an instant (6.5), the gravest first; none: it is eligible. */
export function ineligibility(
  asked: AskedFor,
  { now, minimumNotice }: { now: string; minimumNotice: number },
): Ineligible[] {
  const found: Ineligible[] = []
  if (!asked.expected) found.push('notEnrolled')
  if (asked.sessionCancelled) found.push('sessionCancelled')
  if (Date.parse(now) >= Date.parse(asked.sessionEndsAt)) found.push('sessionOver')
  if (asked.reason === null || (asked.reason === 'other' && asked.reasonText.trim() === '')) {
    found.push('notObjective')
  }
  if (!reportedInTime(asked, minimumNotice)) found.push('late')
  return found
}

/** Only lateness may be overridden, by who decides, with a reason that stands on the paper too. */
export const mayOverride = (problem: Ineligible): boolean => problem === 'late'

/** Whether a request that came too late is kept as a rejected one; what was never one of this session is not. */
export const mayBeKeptRejected = (problems: readonly Ineligible[]): boolean =>
  problems.length > 0 && problems.every((one) => one === 'late' || one === 'sessionOver')
