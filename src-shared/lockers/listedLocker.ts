import type { CarrierKind, LockerKind } from './schema.ts'

/** The forms of carriers' own lists that the program reads. */
export type ListFormat =
  | 'omnivaLocations'
  | 'omnivaMap'
  | 'dpdPickup'
  | 'smartpostiLocations'
  | 'smartpostiSite'
  | 'pastsLocations'
  | 'unisendTerminals'
  | 'venipakPoints'

/** One place of a carrier's list, whatever form the list had. */
export interface ListedLocker {
  /** The carrier's own key, the same from list to list. */
  readonly externalId: string
  readonly kind: LockerKind
  readonly name: string
  readonly address: string
  readonly town: string
  readonly municipality: string
  /** `LV-1050`; '' where the list has none. */
  readonly postcode: string
  /** Degrees; both or neither. */
  readonly latitude: number | null
  readonly longitude: number | null
  /** As `weekHours.ts` writes them: '' around the clock, `-` not known. */
  readonly hours: string
  /** Names of box sizes, smallest first; empty where the list doesn't say. */
  readonly sizes: readonly string[]
  readonly maxGrams: number | null
  readonly busy: boolean
  readonly comment: string
}

/** What one record of a list comes to. `other`: no place where parcels wait (a letter box). */
export type RecordReading =
  | { readonly kind: 'locker'; readonly locker: ListedLocker }
  | { readonly kind: 'abroad' }
  | { readonly kind: 'other' }
  | { readonly kind: 'unread'; readonly externalId: string | null }

/** How one form of list is recognised and read. */
export interface ListReader {
  readonly format: ListFormat
  readonly carrier: CarrierKind
  /** Keys that all its records have, and no other form has all of. */
  readonly keys: readonly string[]
  read(record: unknown): RecordReading
  /** When the carrier changed this record, where its records say: a civil date. */
  changedOn(record: unknown): string | null
}
