import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { addWorkingDays, type MovedDay } from '#shared/calendar/workingDays.ts'

/**
 * The last day on which a recording is kept: so many calendar days after it was shared (after it was
 * made, while nobody has seen it), and not beyond the end of the group.
 */
export function deleteBy(
  {
    madeOn,
    sharedOn,
    groupEndsOn,
  }: {
    madeOn: CivilDate
    sharedOn: CivilDate | null
    groupEndsOn: CivilDate | null
  },
  keepDays: number,
): CivilDate {
  const day = addDays(sharedOn ?? madeOn, keepDays)
  // A recording of the last days would be gone before anybody watched it.
  if (groupEndsOn === null || groupEndsOn < madeOn) return day
  return groupEndsOn < day ? groupEndsOn : day
}

/** By when a recording is deleted or made unrecognisable after a withdrawal: so many working days later. */
export const settleBy = (
  on: CivilDate,
  workingDays: number,
  movedDays: readonly MovedDay[],
): CivilDate => addWorkingDays(on, workingDays, movedDays)
