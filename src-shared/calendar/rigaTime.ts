import { Temporal } from 'temporal-polyfill'
import { type CivilDate, formatCivilDate } from './civilDate.ts'
import type { Clock } from './clock.ts'

/** The office's own time zone: its days and hours are Riga's wherever the PC believes to be. */
export const rigaZone = 'Europe/Riga'

const inRiga = (instant: Temporal.Instant | string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(rigaZone)

const clockText = (time: { hour: number; minute: number }): string =>
  `${String(time.hour).padStart(2, '0')}.${String(time.minute).padStart(2, '0')}`

const hourMs = 3_600_000
let lastAsked: { hour: number; date: CivilDate } = { hour: Number.NaN, date: '' }

/** The day it is in Riga now. */
export const todayInRiga = (clock: Pick<Clock, 'now'>): CivilDate => {
  const now = clock.now()
  // Every call asks; Riga is whole hours from UTC, so its day changes with the hour only.
  const hour = Math.floor(now.epochMilliseconds / hourMs)
  if (hour !== lastAsked.hour) lastAsked = { hour, date: rigaDateOf(now) }
  return lastAsked.date
}

/** The day in Riga on which an instant (or its ISO text) falls. */
export const rigaDateOf = (instant: Temporal.Instant | string): CivilDate =>
  inRiga(instant).toPlainDate().toString()

/** The first instant of a day in Riga. A day has 23 or 25 hours when the clocks change. */
export const startOfRigaDay = (date: CivilDate): Temporal.Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime(rigaZone).toInstant()

/** An instant as the office writes it, in Riga time: `22.11.2026. 10.00`. */
export const formatRigaInstant = (instant: Temporal.Instant | string): string =>
  `${formatCivilDate(rigaDateOf(instant))} ${formatRigaTime(instant)}`

/** The hour and minute of an instant in Riga: `10.00`. */
export const formatRigaTime = (instant: Temporal.Instant | string): string =>
  clockText(inRiga(instant))

/** The time of day of an instant in Riga, as forms hold it: `10:00`. */
export const rigaTimeOfDay = (instant: Temporal.Instant | string): string =>
  inRiga(instant).toPlainTime().toString({ smallestUnit: 'minute' })

/** From when to when, in Riga time: `10.00–11.30`; over midnight both days are named. */
export const formatRigaSpan = (
  from: Temporal.Instant | string,
  until: Temporal.Instant | string,
): string =>
  rigaDateOf(from) === rigaDateOf(until)
    ? `${formatRigaTime(from)}–${formatRigaTime(until)}`
    : `${formatRigaInstant(from)} – ${formatRigaInstant(until)}`

/** A time of day (`HH:MM` or `HH:MM:SS`) as the office writes it: `09:30` → `09.30`. */
export const formatTimeOfDay = (time: string): string => clockText(Temporal.PlainTime.from(time))

/**
 * The instant at which it is so late (`HH:MM`) on a day in Riga. A time that the clocks leap over in
 * spring is the hour after it; of one that comes twice in autumn the first is meant.
 */
export const rigaInstant = (date: CivilDate, time: string): Temporal.Instant =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: rigaZone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
