import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { ListedLocker, ListFormat, ListReader } from './listedLocker.ts'
import type { CarrierKind } from './schema.ts'

/** A carrier's list as it was read. */
export interface ReadList {
  readonly carrier: CarrierKind
  readonly format: ListFormat
  readonly lockers: readonly ListedLocker[]
  /** Records of other countries, and of what is no place for parcels. */
  readonly abroad: number
  readonly other: number
  /** Records that break the form, and ids that came twice: the first of them is taken. */
  readonly unread: number
  readonly twice: number
  /** Keys of records that could not be read: these places are not gone. */
  readonly unreadIds: readonly string[]
  /** The last day on which the carrier changed a record, where its records say. */
  readonly changedOn: CivilDate | null
}

/** Reads every record of a list; one that can't be read is counted and stops nothing. */
export function readRecords(reader: ListReader, records: readonly unknown[]): ReadList {
  const lockers = new Map<string, ListedLocker>()
  const unreadIds: string[] = []
  const counts = { abroad: 0, other: 0, unread: 0, twice: 0 }
  let changedOn: CivilDate | null = null
  for (const record of records) {
    const reading = reader.read(record)
    if (reading.kind === 'unread') {
      counts.unread += 1
      if (reading.externalId !== null) unreadIds.push(reading.externalId)
    } else if (reading.kind !== 'locker') counts[reading.kind] += 1
    else if (lockers.has(reading.locker.externalId)) counts.twice += 1
    else lockers.set(reading.locker.externalId, reading.locker)
    const changed = reader.changedOn(record)
    if (changed !== null && (changedOn === null || changed > changedOn)) changedOn = changed
  }
  return {
    carrier: reader.carrier,
    format: reader.format,
    lockers: [...lockers.values()],
    ...counts,
    unreadIds,
    changedOn,
  }
}
