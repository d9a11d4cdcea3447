import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from './civilDate.ts'

/** Easter Sunday of the Western churches, by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
export const easterSunday = (year: number): CivilDate => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const count = epact + weekday - 7 * late + 114
  return Temporal.PlainDate.from({
    year,
    month: Math.floor(count / 31),
    day: (count % 31) + 1,
  }).toString()
}
