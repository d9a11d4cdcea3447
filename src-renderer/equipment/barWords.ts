import { formatDate, formatDates } from '#renderer/app/format/dates.ts'
import { weekdays } from '#renderer/app/format/weekdays.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Bar, TimelineRow } from '#shared/equipment/timelineContract.ts'
import { whomName } from './words.ts'

/** The months of a year as the language files name them. */
export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** The month of a day. */
export const monthOf = (day: string): (typeof months)[number] =>
  months[Number(day.slice(5, 7)) - 1] ?? 'january'

/** The weekday of a day, in the shortest form: „Pk”. */
export const shortDay = (t: Texts, day: string): string =>
  t(`equipment.timeline.shortDay.${weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? 'monday'}`)

/** Whether a bar is somebody's, seen or not. */
const ofSomebody = ({ kind }: Bar): boolean =>
  kind === 'loan' || kind === 'overdue' || kind === 'reserved' || kind === 'packed'

/** Who has or will have the thing; '' where nobody does. */
export const barPerson = (t: Texts, bar: Bar): string =>
  ofSomebody(bar) ? whomName(t, bar.person) : ''

/** From when until when: „02.03.2026.–13.03.2026.”, or since when. */
export const barDates = (t: Texts, { from, until }: Bar): string =>
  until === null
    ? t('equipment.timeline.since', { date: formatDate(from) })
    : formatDates(from, until)

/** A bar in words: „L-07: izsniegts 02.03.2026.–13.03.2026., Anna Krūmiņa”. */
export const barName = (t: Texts, { tag }: TimelineRow, bar: Bar): string => {
  const what = `${tag}: ${t(`equipment.timeline.kind.${bar.kind}`)} ${barDates(t, bar)}`
  const person = barPerson(t, bar)
  return person === '' ? what : `${what}, ${person}`
}

/** What stands in a bar that is wide enough: whose it is, or what is the matter. */
export const barText = (t: Texts, bar: Bar): string =>
  ofSomebody(bar) ? whomName(t, bar.person) : t(`equipment.timeline.kind.${bar.kind}`)
