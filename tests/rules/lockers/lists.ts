import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readRecords, type ReadList } from '#shared/lockers/readRecords.ts'
import { recogniseList } from '#shared/lockers/recogniseList.ts'
import type { KnownLocker } from '#shared/lockers/compareList.ts'
import type { ListedLocker } from '#shared/lockers/listedLocker.ts'

const fixtures = resolve(import.meta.dirname, '../../fixtures/lockers')
const real = resolve(import.meta.dirname, '../../../../shared/data')

/** Why tests on the carriers' whole lists are left out, or null where the lists are there. */
export const withoutRealLists = existsSync(resolve(real, 'omniva-map-2026-05-14-LV.json'))
  ? null
  : 'the folder of shared lists is not beside the project'

/** The bytes of a small list that comes with the project. */
export const listFixture = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(resolve(fixtures, name)))

/** The bytes of a whole list. */
export const realList = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(resolve(real, name)))

/** A list read as the office reads it. */
export function readAs(bytes: Uint8Array): ReadList {
  const recognised = recogniseList(JSON.parse(new TextDecoder().decode(bytes)))
  if (recognised.kind !== 'list') throw new Error(recognised.kind)
  return readRecords(recognised.reader, recognised.records)
}

/** One place of a list by the carrier's key. */
export function one(list: ReadList, externalId: string): ListedLocker {
  const found = list.lockers.find((locker) => locker.externalId === externalId)
  if (found === undefined) throw new Error(`No ${externalId}`)
  return found
}

/** Listed places as an office has them that took in their list. */
export const asKnown = (lockers: readonly ListedLocker[]): KnownLocker[] =>
  lockers.map((locker, place) => ({ ...locker, id: String(place), closedOn: null, revision: 1 }))

/** A place of an invented list. */
export const place = (externalId: string, of: Partial<ListedLocker> = {}): ListedLocker => ({
  externalId,
  kind: 'locker',
  name: `Pakomāts ${externalId}`,
  address: 'Parauga iela 1',
  town: 'Rīga',
  municipality: '',
  postcode: '',
  latitude: 56.95,
  longitude: 24.1,
  hours: '',
  sizes: [],
  maxGrams: null,
  busy: false,
  comment: '',
  ...of,
})
