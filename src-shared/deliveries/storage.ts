import { addDays, type CivilDate, daysBetween } from '#shared/calendar/civilDate.ts'

/** What a carrier allows: calendar days in the locker, and after how many the recipient is reminded. */
export interface StorageTerms {
  storageDays: number
  reminderAfterDays: number
}

/**
 * The last day on which a parcel can be collected. Carriers count calendar days, and the day it
 * became ready is not one of them: seven days from 1 March is until 8 March.
 */
export const lastCollectionDay = (
  readyOn: CivilDate,
  { storageDays }: Pick<StorageTerms, 'storageDays'>,
): CivilDate => addDays(readyOn, storageDays)

/** The first day on which somebody should remind the recipient. */
export const reminderDay = (
  readyOn: CivilDate,
  { reminderAfterDays }: Pick<StorageTerms, 'reminderAfterDays'>,
): CivilDate => addDays(readyOn, reminderAfterDays)

/** Days that are left to collect it: 0 on the last one, negative when it has expired. */
export const daysLeft = (lastDay: CivilDate, today: CivilDate): number =>
  daysBetween(today, lastDay)

/** Whether a parcel that waits has expired: its last day has passed and nobody told of a collection. */
export const hasExpired = (
  parcel: { status: string; lastDay: CivilDate | null },
  today: CivilDate,
): boolean => parcel.status === 'ready' && parcel.lastDay !== null && parcel.lastDay < today
