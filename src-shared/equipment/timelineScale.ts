import { addDays, type CivilDate, weekdayOf } from '#shared/calendar/civilDate.ts'
import type { Period } from './stock.ts'

/** How much of the time is seen at once. */
export const zooms = ['twoWeeks', 'month', 'quarter', 'schoolYear'] as const
export type Zoom = (typeof zooms)[number]

/**
 * What is seen around a day: two weeks from its Monday, its month, three months from the first of its
 * month, or its school year, which begins on 1 September (Education Law).
 */
export function periodAround(day: CivilDate, zoom: Zoom): Period {
  const first = firstOfMonth(day)
  switch (zoom) {
    case 'twoWeeks': {
      const from = addDays(day, 1 - weekdayOf(day))
      return { from, until: addDays(from, 13) }
    }
    case 'month':
      return { from: first, until: addDays(monthsLater(first, 1), -1) }
    case 'quarter':
      return { from: first, until: addDays(monthsLater(first, 3), -1) }
    case 'schoolYear': {
      const year = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)
      return { from: `${year}-09-01`, until: `${year + 1}-08-31` }
    }
  }
}

/** A day as far before (-1) or after (1) as is seen at once; three months go by one, as people look on. */
export function dayBeside(day: CivilDate, zoom: Zoom, step: -1 | 1): CivilDate {
  if (zoom === 'twoWeeks') return addDays(day, 14 * step)
  return monthsLater(firstOfMonth(day), step * (zoom === 'schoolYear' ? 12 : 1))
}

/** The days of a period with their places, so that a bar costs no reckoning of dates. */
export interface Scale extends Period {
  days: readonly CivilDate[]
  places: ReadonlyMap<CivilDate, number>
}

export function scaleOf({ from, until }: Period): Scale {
  const days: CivilDate[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day)
  return { from, until, days, places: new Map(days.map((day, place) => [day, place])) }
}

/** Where days stand on a scale, in parts of its width; what lies beyond an edge ends at it. */
export interface Stretch {
  start: number
  length: number
}

export function stretchOf(
  { from, until, days, places }: Scale,
  taken: { from: CivilDate; until: CivilDate | null },
): Stretch {
  const first = taken.from <= from ? 0 : (places.get(taken.from) ?? days.length)
  const last =
    taken.until === null || taken.until >= until ? days.length : (places.get(taken.until) ?? -1) + 1
  return { start: first / days.length, length: Math.max(0, last - first) / days.length }
}

/** A stretch of the heading and the day it begins on. */
export interface Tick extends Stretch {
  day: CivilDate
}

/** The heading of a scale: the months over their weeks or days; over a school year the years over the months. */
export function ticksOf(scale: Scale, zoom: Zoom): { upper: Tick[]; lower: Tick[] } {
  const by = (partOf: (day: CivilDate) => string): Tick[] => {
    const parts = Map.groupBy(scale.days, partOf)
    return [...parts.values()].flatMap((days) => {
      const [day, until] = [days[0], days.at(-1)]
      if (day === undefined || until === undefined) return []
      return [{ day, ...stretchOf(scale, { from: day, until }) }]
    })
  }
  const months = by((day) => day.slice(0, 7))
  switch (zoom) {
    case 'schoolYear':
      return { upper: by((day) => day.slice(0, 4)), lower: months }
    case 'quarter':
      return { upper: months, lower: by((day) => addDays(day, 1 - weekdayOf(day))) }
    default:
      return { upper: months, lower: by((day) => day) }
  }
}

const firstOfMonth = (day: CivilDate): CivilDate => `${day.slice(0, 7)}-01`

function monthsLater(first: CivilDate, months: number): CivilDate {
  const count = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
}
