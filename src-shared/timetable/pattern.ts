import { addDays, type CivilDate, daysBetween, weekdayOf } from '#shared/calendar/civilDate.ts'
import { type OfficeCalendar, whyOff } from './daysOff.ts'
import { byTime } from './rules.ts'
import type { PatternInput, SessionTime, SkippedDay } from './schema.ts'

/** What a weekly pattern makes, and which of its days it leaves out; both in order of time. */
export interface Expanded {
  sessions: SessionTime[]
  skipped: SkippedDay[]
}

/** Lays a weekly pattern over its period: every slot on every such weekday that is not off. */
export const expandPattern = (
  { from, until, slots, except }: Pick<PatternInput, 'from' | 'until' | 'slots' | 'except'>,
  calendar: OfficeCalendar,
): Expanded => {
  const sessions: SessionTime[] = []
  const skipped: SkippedDay[] = []
  const named = new Set<CivilDate>(except)
  const first = weekdayOf(from)
  const days = daysBetween(from, until)
  for (let place = 0; place <= days; place += 1) {
    const weekday = ((first - 1 + place) % 7) + 1
    const ofDay = slots.filter((slot) => slot.weekday === weekday)
    if (ofDay.length === 0) continue
    const day = addDays(from, place)
    const off: SkippedDay | null = named.has(day)
      ? { day, reason: 'except' }
      : whyOff(day, calendar)
    if (off === null) sessions.push(...ofDay.map((slot) => ({ day, from: slot.from, to: slot.to })))
    else skipped.push(off)
  }
  return { sessions: sessions.toSorted(byTime), skipped }
}
