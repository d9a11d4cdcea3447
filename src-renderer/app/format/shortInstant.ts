import { formatInstant } from './dates.ts'

/** The hour of what happened today, else the day: `10.15`, `22.11.`; the line is narrow. */
export const shortInstant = (instant: string): string => {
  const [day = '', hour = ''] = formatInstant(instant).split(' ')
  const [today] = formatInstant(new Date().toISOString()).split(' ')
  return day === today ? hour : day.slice(0, 6)
}
