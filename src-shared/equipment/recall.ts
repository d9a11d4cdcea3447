import { z } from 'zod'
import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'

/** How the office gets back what is late: it calls, then writes a letter, then hands it to the director. */
export const RecallStep = z.enum(['call', 'letter', 'director'])
export type RecallStep = z.infer<typeof RecallStep>

/** What is to be done next about something late, and since when. */
export const NextRecall = z.object({ step: RecallStep, on: z.iso.date() })
export type NextRecall = z.infer<typeof NextRecall>

/** A step that was done, on its day. */
export interface RecallTaken {
  step: RecallStep
  on: CivilDate
}

/**
 * The next step for a thing that is still out. The call is due on the first late day, each further step
 * so many days after the one before. What was done before the due day (an older one, before the loan was
 * extended) does not count.
 * @returns null while it is not late, and once the director has it
 */
export function nextRecall(
  { due, taken }: { due: CivilDate; taken: readonly RecallTaken[] },
  today: CivilDate,
  days: number,
): NextRecall | null {
  if (due >= today) return null
  const since = taken.filter(({ on }) => on > due)
  const reached = Math.max(-1, ...since.map(({ step }) => RecallStep.options.indexOf(step)))
  const step = RecallStep.options[reached + 1]
  if (step === undefined) return null
  const lastOn = since
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  return { step, on: addDays(lastOn ?? due, lastOn === undefined ? 1 : days) }
}
