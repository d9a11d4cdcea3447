import { z } from 'zod'

/** A time of day in Riga without a date, `HH:MM`, so that text order is time order. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'time')
export type TimeOfDay = z.infer<typeof TimeOfDay>

/** Minutes from one time of a day to a later one: `09:00`, `10:20` → 80. */
export const minutesBetween = (from: TimeOfDay, to: TimeOfDay): number =>
  minuteOfDay(to) - minuteOfDay(from)

const minuteOfDay = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
