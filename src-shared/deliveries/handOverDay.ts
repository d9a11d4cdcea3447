import type { CivilDate } from '#shared/calendar/civilDate.ts'
import { addWorkingDays, type MovedDay } from '#shared/calendar/workingDays.ts'

/**
 * The day by which a parcel should be handed over to be there for a session: so many working days
 * before it, over public holidays, and over the moved working days that the office follows.
 */
export const handOverDay = (
  sessionDay: CivilDate,
  workingDays: number,
  movedDays: readonly MovedDay[],
): CivilDate => addWorkingDays(sessionDay, -workingDays, movedDays)
