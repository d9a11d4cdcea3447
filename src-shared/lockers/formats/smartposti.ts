import { z } from 'zod'
import { hoursOfRanges } from '../dayRanges.ts'
import { townName } from '../townName.ts'
import { hoursOfWeek, type OpenTime, timeOfList } from '../weekHours.ts'
import { defineReader } from './defineReader.ts'
import { degrees, pointOf, postcodeOf, text } from './fields.ts'

const Opening = z.object({ weekday: text, timeFrom: text, timeTo: text })

/**
 * Smartposti's (formerly Itella's) list with `pupCode`. Its lockers stand indoors, so their hours
 * matter; the short text beside the table of days is Finnish.
 */
export const smartpostiLocations = defineReader({
  format: 'smartpostiLocations',
  carrier: 'smartposti',
  keys: ['pupCode', 'publicName', 'location'],
  id: 'pupCode',
  country: 'countryCode',
  schema: z.object({
    type: text,
    publicName: text,
    labelName: text,
    address: z
      .object({
        address: text,
        streetName: text,
        streetNumber: text,
        postalCode: text,
        postalCodeName: text,
      })
      .optional(),
    postalCode: text,
    additionalInfo: text,
    availability: text,
    openingTimes: z.array(Opening).nullish().catch([]),
    location: z.object({ lat: degrees, lon: degrees }).nullish(),
  }),
  take: (record) => ({
    kind: record.type === 'SMARTPOST' ? 'locker' : 'shop',
    name: record.publicName || record.labelName,
    address:
      record.address?.address ||
      [record.address?.streetName, record.address?.streetNumber].filter(Boolean).join(' '),
    town: townName(record.address?.postalCodeName ?? ''),
    municipality: '',
    postcode: postcodeOf(record.address?.postalCode || record.postalCode),
    ...pointOf(record.location?.lat ?? null, record.location?.lon ?? null),
    hours: hoursOf(record.openingTimes ?? [], record.availability),
    sizes: [],
    maxGrams: null,
    busy: false,
    comment: record.additionalInfo,
  }),
})

/** The answer of smartposti.lv itself, whose key is the same code in other letters. */
export const smartpostiSite = defineReader({
  format: 'smartpostiSite',
  carrier: 'smartposti',
  keys: ['pupcode', 'name', 'postalcode', 'latitude', 'longitude'],
  id: 'pupcode',
  country: 'country',
  schema: z.object({
    name: text,
    city: text,
    address: text,
    postalcode: text,
    availability: text,
    description: text,
    latitude: degrees,
    longitude: degrees,
    type: text,
  }),
  take: (record) => ({
    kind: /kiosks|punkts|narvesen/iu.test(record.name) ? 'shop' : 'locker',
    name: record.name,
    address: record.address,
    town: townName(record.city),
    municipality: '',
    postcode: postcodeOf(record.postalcode),
    ...pointOf(record.latitude, record.longitude),
    hours: hoursOf([], record.availability),
    sizes: [],
    maxGrams: null,
    busy: false,
    comment: record.description,
  }),
})

function hoursOf(openings: readonly z.infer<typeof Opening>[], availability: string): string {
  if (openings.length === 0) return hoursOfRanges(availability)
  const days: OpenTime[][] = Array.from({ length: 7 }, () => [])
  for (const { weekday, timeFrom, timeTo } of openings) {
    const [from, until] = [timeOfList(timeFrom), timeOfList(timeTo)]
    if (from !== null && until !== null) days[Number(weekday) - 1]?.push({ from, until })
  }
  return hoursOfWeek(days)
}
