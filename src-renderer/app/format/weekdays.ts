import type { Texts } from '#renderer/app/language/language.ts'

/** The days of a week as the language files name them; the week begins on Monday. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** The weekday of a civil date in words: „pirmdiena”. */
export const weekdayInWords = (t: Texts, date: string): string =>
  t(`format.weekday.${weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? 'monday'}`)
