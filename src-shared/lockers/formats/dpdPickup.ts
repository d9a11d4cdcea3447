import { z } from 'zod'
import { cleanText } from '../cleanText.ts'
import { townName } from '../townName.ts'
import { hoursOfWeek, type OpenTime, timeOfList } from '../weekHours.ts'
import { defineReader } from './defineReader.ts'
import { degrees, pointOf, postcodeOf, text } from './fields.ts'

const Opening = z.object({
  weekday: text,
  openMorning: text,
  closeMorning: text,
  openAfternoon: text,
  closeAfternoon: text,
})
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const full = /\s*\(\s*NOSLOGOTS\s*\)/giu
const prefix = /^(paku skapis|ps)\s+/iu

/** DPD's list of Pickup points. A full locker is marked in its name, which shortens its prefix. */
export const dpdPickup = defineReader({
  format: 'dpdPickup',
  carrier: 'dpd',
  keys: ['parcelShopId', 'companyName'],
  id: 'parcelShopId',
  country: 'countryCode',
  schema: z.object({
    parcelShopType: text,
    companyName: text,
    street: text,
    houseNo: text,
    addressLine2: text,
    zipCode: text,
    city: text,
    latitude: degrees,
    longitude: degrees,
    openingHours: z.array(Opening).catch([]),
  }),
  take: (record) => ({
    kind: /station|locker/iu.test(record.parcelShopType) ? 'locker' : 'shop',
    name: dpdName(record.companyName),
    address: [record.street, record.houseNo, record.addressLine2]
      .filter((part) => part !== '')
      .join(' '),
    town: townName(record.city),
    municipality: '',
    postcode: postcodeOf(record.zipCode),
    ...pointOf(record.latitude, record.longitude),
    hours: hoursOf(record.openingHours),
    sizes: [],
    maxGrams: null,
    busy: record.companyName.search(full) >= 0,
    comment: '',
  }),
})

/** `PS Rimi Rēzekne(NOSLOGOTS)` → `Rimi Rēzekne`; a name of nothing but the prefix keeps it. */
const dpdName = (written: string): string => {
  const plain = cleanText(written.replace(full, ''))
  return plain.replace(prefix, '') || plain
}

function hoursOf(openings: readonly z.infer<typeof Opening>[]): string {
  const days: OpenTime[][] = Array.from({ length: 7 }, () => [])
  for (const opening of openings) {
    const day = days[weekdays.indexOf(opening.weekday.toLowerCase())]
    for (const half of ['Morning', 'Afternoon'] as const) {
      const from = timeOfList(opening[`open${half}`])
      const until = timeOfList(opening[`close${half}`])
      if (from !== null && until !== null && from !== until) day?.push({ from, until })
    }
  }
  return hoursOfWeek(days)
}
