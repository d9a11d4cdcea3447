import { v4 } from 'uuid'
import type { ProcedurePath } from '#shared/procedurePath.ts'
import type { CarrierInput } from '#shared/lockers/schema.ts'
import { once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { listFixture } from '#tests/rules/lockers/lists.ts'
import { about, type Call, ofOffice, plain } from './call.ts'

const terms = (): CarrierInput => ({
  name: `Pārvadātājs ${v4()}`,
  storageDays: 7,
  reminderAfterDays: 3,
  trackingTemplate: '',
  usesS10: false,
  maxGrams: null,
  vatPermille: 210,
  sizes: [],
})
const list = () => new File([listFixture('omniva-locations-2022-02-07.json')], 'locations.json')

/** One call of every procedure of lockers and carriers. */
export const lockersCalls: Record<Extract<ProcedurePath, `lockers.${string}`>, Call> = {
  'lockers.list': plain(() => firstPage),
  'lockers.get': ofOffice((side) => ({ id: side.locker })),
  'lockers.points': plain(() => ({ search: '', filters: {}, sort: [] })),
  'lockers.find': about((side) => ({
    search: '',
    near: { kind: 'person', person: side.people[0] },
    carriers: [],
    kinds: [],
    size: '',
    limit: 5,
  })),
  'lockers.carriers': plain(),
  'lockers.preferenceOf': about((side) => ({ person: side.people[0] })),
  'lockers.previewList': ofOffice((side) => ({ file: list(), carrier: side.carrier })),
  'lockers.takeInList': ofOffice((side) =>
    once({
      file: list(),
      carrier: side.carrier,
      dated: '2026-11-01',
      seen: '',
      confirmed: { closing: false, older: false, moved: {} },
    }),
  ),
  'lockers.setPreference': about((side) =>
    once({
      person: side.people[0],
      revision: null,
      channel: 'locker',
      locker: side.locker,
      confirmed: false,
    }),
  ),
  'lockers.createCarrier': plain(() => once({ input: terms() })),
  'lockers.updateCarrier': ofOffice((side) =>
    once({ id: side.carrier, revision: 99, input: terms() }),
  ),
  'lockers.archiveCarrier': ofOffice((side) => once({ id: side.carrier, revision: 99 })),
}
