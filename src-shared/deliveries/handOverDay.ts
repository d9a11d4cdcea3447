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

/** The same of what is to be sent today: what is for a session that is over can't be there in time, and has no such day. */
export const handOverDue = (
  sessionDay: CivilDate,
  today: CivilDate,
  workingDays: number,
  movedDays: readonly MovedDay[],
): CivilDate | null => (sessionDay < today ? null : handOverDay(sessionDay, workingDays, movedDays))
