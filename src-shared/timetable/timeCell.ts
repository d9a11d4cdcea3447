import type { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { type Cell, cellText } from '#shared/imports/cell.ts'

const minutesOfDay = 1440

/**
 * Reads a time of day from a time cell, from the part of a day or the `9.3` that a spreadsheet keeps
 * for one, or from text: `9.00`, `09:00`, `plkst. 9`.
 * @returns null where it is no time of a day
 */
export function readTimeCell(cell: Cell): TimeOfDay | null {
  if (typeof cell === 'object' && 'moment' in cell) return cell.moment.slice(11, 16)
  if (typeof cell === 'number') return cell < 1 ? ofMinutes(cell * minutesOfDay) : ofFigures(cell)
  const found = /^(?:plkst\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?::\d{2})?$/iu.exec(cellText(cell))
  return found === null ? null : timeOf(Number(found[1]), Number(found[2] ?? 0))
}

/** Reads `09.00–10.30` as two times. */
export function readTimesCell(cell: Cell): { from: TimeOfDay; to: TimeOfDay } | null {
  const parts = cellText(cell).split(/\s*[–—-]\s*|\s+(?:līdz|to|until)\s+/iu)
  const [from = null, to = null] = parts.map(readTimeCell)
  return parts.length === 2 && from !== null && to !== null ? { from, to } : null
}

/** `9.30` written without quotes becomes the number 9.3. */
const ofFigures = (figures: number): TimeOfDay | null => {
  const hours = Math.floor(figures)
  return timeOf(hours, Math.round((figures - hours) * 100))
}

const ofMinutes = (minutes: number): TimeOfDay | null => {
  const whole = Math.round(minutes)
  return timeOf(Math.floor(whole / 60), whole % 60)
}

const timeOf = (hours: number, minutes: number): TimeOfDay | null =>
  hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60
    ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
    : null
