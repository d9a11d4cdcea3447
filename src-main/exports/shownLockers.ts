import type { ListDefinition } from '#main/lists/defineList.ts'
import { lockerList } from '#main/lockers/lockers.ts'
import type { Locker } from '#shared/lockers/schema.ts'

const cells = (locker: Locker) => ({
  id: locker.id,
  name: locker.name,
  town: locker.town,
  address: locker.address,
  carrier: locker.carrierName,
  state: locker.state,
  // Hours have their own words; the file has them as they are stored.
  opening: locker.hours === '' ? 'always' : locker.hours,
  kind: locker.kind,
  size: locker.sizes,
  hours: String(locker.hours === ''),
  busy: String(locker.busy),
  postcode: locker.postcode,
  municipality: locker.municipality,
  externalId: locker.externalId,
})

/** The list of lockers with what its columns show, one text each. */
export const shownLockers: ListDefinition<ReturnType<typeof cells>> = {
  ...lockerList,
  load: async (...wanted) => (await lockerList.load(...wanted)).map(cells),
}
