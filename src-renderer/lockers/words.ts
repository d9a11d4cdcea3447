import './texts.ts'
import { weekdays } from '#renderer/app/format/weekdays.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { LockerNear, Locker } from '#shared/lockers/schema.ts'
import { type OpenRun, runsOfHours, unknownHours } from '#shared/lockers/weekHours.ts'

const figures = new Intl.NumberFormat('lv', { maximumFractionDigits: 1 })

/** Stored hours in words: „P.–Pk. 8.00–22.00, S. 9.00–15.00”. */
export function hoursWords(t: Texts, hours: string): string {
  if (hours === '') return t('lockers.hours.always')
  if (hours === unknownHours) return t('lockers.hours.unknown')
  const runs = runsOfHours(hours)
  return runs === null ? hours : runs.map((run) => runWords(t, run)).join(', ')
}

function runWords(t: Texts, { from, until, times }: OpenRun): string {
  const word = (day: number): string => {
    const known = weekdays[day - 1]
    return known === undefined ? '' : t(`lockers.hours.day.${known}`)
  }
  const named =
    from === 1 && until === 7
      ? t('lockers.hours.everyDay')
      : from === until
        ? word(from)
        : `${word(from)}–${word(until)}`
  return `${named} ${times.map((time) => `${clock(time.from)}–${clock(time.until)}`).join(', ')}`
}

/** `08:30` → `8.30`. */
const clock = (time: string): string => time.replace(/^0/u, '').replace(':', '.')

/** Kilometres as one says them who does not know exactly. */
export const kmFigure = (km: number): string => figures.format(km)

/** „apt. 0,4 km”; '' where nobody knows. */
export const aboutWords = (t: Texts, km: number | null): string =>
  km === null ? '' : t('lockers.about', { km: kmFigure(km) })

/** Where a place is, in one line: address, town. */
export const addressWords = ({ address, town }: Pick<Locker, 'address' | 'town'>): string =>
  [address, town].filter((part) => part !== '').join(', ')

/**
 * What tells a place from others of its name and may speak against it: carrier, address, distance, that
 * it is full, and when it can be reached where that is not around the clock.
 */
export const tellsApart = (t: Texts, locker: LockerNear | Locker): string =>
  [
    locker.carrierName,
    addressWords(locker),
    'km' in locker ? aboutWords(t, locker.km) : '',
    locker.busy ? t('lockers.field.busy').toLowerCase() : '',
    locker.hours === '' || locker.hours === unknownHours ? '' : hoursWords(t, locker.hours),
  ]
    .filter((part) => part !== '')
    .join(' · ')
