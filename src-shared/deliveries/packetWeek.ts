import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { mondayOf } from '#shared/materials/ties.ts'

/**
 * The weeks, by their Mondays, whose paper packets somebody should have by now (procedure 001, 14.5):
 * the one that runs, and the next one, which is to be prepared while this one lasts.
 */
export function weeksToPrepare(today: CivilDate): readonly [CivilDate, CivilDate] {
  const running = mondayOf(today)
  return [running, addDays(running, 7)]
}
