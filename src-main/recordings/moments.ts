import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { Moment } from '#shared/recordings/schema.ts'

/** The instant of Riga's day and time; of null the one at hand. */
export const instantOf = (moment: Moment | null, now: string): string =>
  moment === null ? now : startOf(moment.day, moment.time)

/** The instant of a day and time in Riga, as it is stored. */
export const startOf = (day: string, time: string): string => instantText(rigaInstant(day, time))

/** The last instant before it. */
export const justBefore = (day: string, time: string): string =>
  instantText(rigaInstant(day, time).subtract({ milliseconds: 1 }))
