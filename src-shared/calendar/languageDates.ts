import type { Language } from '#shared/people/schema.ts'
import { type CivilDate, formatCivilDate } from './civilDate.ts'
import { formatTimeOfDay } from './rigaTime.ts'

/** A date as the reader's language writes it: `22.11.2026.` in Latvian, `22.11.2026` in others. */
export const dateIn = (language: Language, day: CivilDate): string =>
  language === 'lv' ? formatCivilDate(day) : formatCivilDate(day).replace(/\.$/u, '')

/** A time of day (`HH:MM`) as the reader's language writes it: `09.30` in Latvian, `09:30` in others. */
export const timeIn = (language: Language, time: string): string =>
  language === 'lv' ? formatTimeOfDay(time) : formatTimeOfDay(time).replace('.', ':')

/** From one time of day to another: `09.00–10.30` in Latvian. */
export const timesIn = (language: Language, { from, to }: { from: string; to: string }): string =>
  `${timeIn(language, from)}–${timeIn(language, to)}`
