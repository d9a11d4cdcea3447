import type { CivilDate } from '#shared/calendar/civilDate.ts'

/** A period as the office speaks of it: civil dates in Riga, both ends included. */
export interface Period {
  from: CivilDate
  until: CivilDate
}

/** Days that are taken, both ends included; without end: `noEnd`. */
export type Days = Period

/** Days on which a thing can't be used, and why. */
export interface UnusableDays extends Days {
  kind: 'repair' | 'lost' | 'retired'
}

/** What the office has settled about lending, and the day it is in Riga. */
export interface LendingPolicy {
  today: CivilDate
  /** Whether a thing may go to the next borrower on the day it is due back. */
  sameDayReuse: boolean
  /** Calendar days for which a thing is kept back after each period. */
  preparationDays: number
}

/** One thing with a tag. `unusable`: its days of repair, those it is lost or retired. */
export interface StockItem {
  id: string
  tag: string
  model: string
  category: string
  place: string
  unusable: readonly UnusableDays[]
}

/** Things that are only counted. */
export interface CountedStock {
  model: string
  category: string
  quantity: number
}

/** A line of a loan; `item` null for counted things. */
export interface LentLine {
  id: string
  person: string
  item: string | null
  model: string
  category: string
  quantity: number
  from: CivilDate
  due: CivilDate
  /** When an overdue thing is expected back after all. */
  expectedOn: CivilDate | null
  returnedOn: CivilDate | null
}

/** A reservation that is open; `left`: how many of it were not collected yet. */
export interface Reserved extends Period {
  id: string
  person: string
  category: string
  /** Null: whichever model of the category. */
  model: string | null
  left: number
  /** The items it holds: tentative ones may be moved, those packed for it may not. */
  held: readonly { item: string; packed: boolean }[]
}

/** Everything that decides what is free. */
export interface Stock {
  items: readonly StockItem[]
  counted: readonly CountedStock[]
  lines: readonly LentLine[]
  reservations: readonly Reserved[]
}
