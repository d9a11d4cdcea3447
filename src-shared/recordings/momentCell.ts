import { instantText } from '#shared/calendar/clock.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import { type Cell, cellText } from '#shared/imports/cell.ts'
import { readDateCell } from '#shared/imports/dateCell.ts'

const ofDayAndTime =
  /^(\S+?)[,T ]\s*(?:plkst\.?\s*)?(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?(?:\.\d+)?\s*(Z)?$/iu

/**
 * Reads a moment from a cell: `2026-11-24 09:01:12` or `24.11.2026 9.01`, on the clock of Riga, and
 * with a Z at its end on that of the whole world.
 * @returns the instant as it is stored; null where it is none
 */
export function readMomentCell(cell: Cell): string | null {
  const found = ofDayAndTime.exec(cellText(cell))
  if (found === null) return null
  const [, day = '', hour = '', minute = '', second = '0', zone] = found
  const read = readDateCell(day)
  if (read.kind !== 'date') return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const time = `${hour.padStart(2, '0')}:${minute}`
  const seconds = `:${second.padStart(2, '0')}.000Z`
  const instant =
    zone === undefined ? instantText(rigaInstant(read.date, time)) : `${read.date}T${time}:00.000Z`
  return instant.replace(/:\d{2}(?:\.\d+)?Z$/u, seconds)
}
