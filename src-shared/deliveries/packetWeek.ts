import { addDays, type CivilDate, weekdayOf } from '#shared/calendar/civilDate.ts'

const daysOfWeek = 7

/** The Monday of the week that a day (Riga) is in. */
export const weekOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekdayOf(day))

/**
 * The weeks, by their Mondays, whose paper packets somebody should have by now (procedure 001, 14.5):
 * the one that runs, and the next one, which is to be prepared while this one lasts.
 */
export const weeksToPrepare = (today: CivilDate): readonly [CivilDate, CivilDate] => {
  const running = weekOf(today)
  return [running, addDays(running, daysOfWeek)]
}
