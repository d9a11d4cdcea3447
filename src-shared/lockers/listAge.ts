import { type CivilDate, daysBetween } from '#shared/calendar/civilDate.ts'

/** A list is old once so many days have gone by since its date: carriers move lockers all the time. */
const oldAfterDays = 60

/** Whether the office should be reminded to fetch a new list; of a list of exactly 60 days not yet. */
export const isOldList = (dated: CivilDate, today: CivilDate): boolean =>
  daysBetween(dated, today) > oldAfterDays
