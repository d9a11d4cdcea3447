/** When a place is open on each day of a week from Monday on; no times: closed that day. */
export type OpenDays = readonly (readonly OpenTime[])[]

/** `08:00`–`22:00`. */
export interface OpenTime {
  readonly from: string
  readonly until: string
}

/** Days of one pattern, 1 Monday … 7 Sunday, both ends included. */
export interface OpenRun {
  readonly from: number
  readonly until: number
  readonly times: readonly OpenTime[]
}

/** Nobody knows when it is open. */
export const unknownHours = '-'

const time = /^\s*(\d{1,2})[:.]?(\d{2})?\s*$/u

/** A time of day as a list writes it (`8.00`, `0001`, `24:00`) as `08:00`; null for none. */
export function timeOfList(text: string): string | null {
  const written = /^\s*\d{4}\s*$/u.test(text)
    ? text.trim().replace(/(\d{2})(\d{2})/u, '$1:$2')
    : text
  const [, hours, minutes = '00'] = time.exec(written) ?? []
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** From a minute past midnight at the latest until a minute before it at the earliest. */
const isWholeDay = (times: readonly OpenTime[]): boolean =>
  times.some(({ from, until }) => from <= '00:01' && (until >= '23:59' || until === '00:00'))

const inText = (times: readonly OpenTime[]): string =>
  times.map(({ from, until }) => `${from}-${until}`).join(',')

/** What follows on without a break is one time: `00:01-12:00,12:00-23:59`. */
const joined = (times: readonly OpenTime[]): OpenTime[] => {
  const whole: OpenTime[] = []
  for (const next of times) {
    const last = whole.at(-1)
    if (last?.until === next.from) whole[whole.length - 1] = { from: last.from, until: next.until }
    else whole.push(next)
  }
  return whole
}

/**
 * Opening hours as they are stored, in no language: '' around the clock, `-` where every day is closed,
 * else runs of days such as `1-5 08:00-22:00; 6 09:00-15:00`.
 */
export function hoursOfWeek(days: OpenDays): string {
  const week = Array.from({ length: 7 }, (_, day) => joined(days[day] ?? []))
  if (week.every((times) => times.length === 0)) return unknownHours
  if (week.every(isWholeDay)) return ''
  const runs: { from: number; until: number; text: string }[] = []
  for (const [place, times] of week.entries()) {
    const text = isWholeDay(times) ? '00:00-24:00' : inText(times)
    const last = runs.at(-1)
    if (last?.text === text) last.until = place + 1
    else runs.push({ from: place + 1, until: place + 1, text })
  }
  return runs
    .filter(({ text }) => text !== '')
    .map(
      ({ from, until, text }) =>
        `${from === until ? from : `${String(from)}-${String(until)}`} ${text}`,
    )
    .join('; ')
}

const run = /^([1-7])(?:-([1-7]))? ((?:\d\d:\d\d-\d\d:\d\d,?)+)$/u

/** Stored hours taken apart for a screen to word; null for a text of another kind, shown as it is. */
export function runsOfHours(hours: string): OpenRun[] | null {
  const runs: OpenRun[] = []
  for (const part of hours.split('; ')) {
    const [, from, until, times] = run.exec(part) ?? []
    if (from === undefined || times === undefined) return null
    runs.push({
      from: Number(from),
      until: Number(until ?? from),
      times: times.split(',').map((one) => ({ from: one.slice(0, 5), until: one.slice(6, 11) })),
    })
  }
  return runs
}
