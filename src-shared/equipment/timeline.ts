import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import type { Days, Period } from './stock.ts'
import type { BarKind } from './timelineContract.ts'

/** A thing that is or was lent, as far as its days go. */
export interface LentDays {
  id: string
  item: string
  person: string
  from: CivilDate
  due: CivilDate
  /** When a late thing is expected back after all. */
  expectedOn: CivilDate | null
  returnedOn: CivilDate | null
  /** It was sent back by its due day, where the office lets that count, or never reached its borrower. */
  notLate: boolean
}

/** A thing that an open reservation holds. */
export interface HeldDays extends Days {
  id: string
  item: string
  person: string
  packed: boolean
}

/** Days on which a thing can't be used; `until` null: nobody knows how long. */
export interface AwayDays {
  id: string
  item: string
  kind: 'repair' | 'lost' | 'retired'
  from: CivilDate
  until: CivilDate | null
}

/** What takes a thing on some days, both included. */
export interface TakenDays {
  id: string
  kind: BarKind
  from: CivilDate
  until: CivilDate | null
  person: string | null
}

/**
 * What takes each thing on days of a period, the earliest first, by the thing. A loan has two parts
 * where it is or was late: until its due day, and from the day after it until it came back. Until then it
 * takes its thing without end, or until the day it is expected, as for `daysOfLine`. What was sent back in time is not late, however long it is on its way,
 * nor what never reached its borrower.
 * The day on which a thing came back is still its borrower's: this tells what happened, not what is free.
 */
export function takenDaysByItem(
  {
    lent,
    held,
    away,
  }: { lent: readonly LentDays[]; held: readonly HeldDays[]; away: readonly AwayDays[] },
  period: Period,
  today: CivilDate,
): Map<string, TakenDays[]> {
  const found = new Map<string, TakenDays[]>()
  const add = (item: string, days: TakenDays): void => {
    if (days.from > period.until || (days.until !== null && days.until < period.from)) return
    const known = found.get(item)
    if (known === undefined) found.set(item, [days])
    else known.push(days)
  }
  for (const line of lent) for (const days of partsOfLoan(line, today)) add(line.item, days)
  for (const { id, item, person, packed, from, until } of held) {
    add(item, { id, kind: packed ? 'packed' : 'reserved', from, until, person })
  }
  for (const { id, item, kind, from, until } of away) {
    // One that ended on its first day has the day before as its last.
    if (until === null || until >= from) add(item, { id, kind, from, until, person: null })
  }
  for (const days of found.values()) days.sort(inOrder)
  return found
}

function partsOfLoan(
  { id, person, from, due, expectedOn, returnedOn, notLate }: LentDays,
  today: CivilDate,
): TakenDays[] {
  const awaited = expectedOn !== null && expectedOn >= today ? expectedOn : null
  const gone = returnedOn ?? (due < today ? awaited : due)
  const whole: TakenDays = { id, kind: 'loan', from, until: gone, person }
  if (notLate || (gone !== null && gone <= due)) return [whole]
  return [
    { ...whole, until: due },
    { id, kind: 'overdue', from: addDays(due, 1), until: gone, person },
  ]
}

const inOrder = (one: TakenDays, other: TakenDays): number =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : 0
