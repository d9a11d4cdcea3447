import { z } from 'zod'

/** A time of day without a date, `HH:MM`, so that text order is time order. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'time')
