import { z } from 'zod'
import { townName } from '../townName.ts'
import { hoursOfWeek, timeOfList } from '../weekHours.ts'
import { defineReader } from './defineReader.ts'
import { degrees, pointOf, postcodeOf, text } from './fields.ts'

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

const Week = z.object({
  monday: text,
  tuesday: text,
  wednesday: text,
  thursday: text,
  friday: text,
  saturday: text,
  sunday: text,
})

/**
 * Latvijas Pasts' service locations: 1 and 2 are post offices, 6 a parcel locker; 7 and labels that
 * begin with „Unisend” are Unisend's, which come in with its own list, and 9 is a letter box.
 */
export const pastsLocations = defineReader({
  format: 'pastsLocations',
  carrier: 'pasts',
  keys: ['id', 'label', 'readableAddress'],
  id: 'id',
  country: 'countryCode',
  schema: z.object({
    type: z.coerce.number(),
    label: text,
    readableAddress: text,
    locationPostCode: text,
    postCode: text,
    latitude: degrees,
    longitude: degrees,
    workingHours: Week.nullish().catch(null),
    info: text,
  }),
  take(record) {
    if (![1, 2, 6].includes(record.type) || /^unisend/iu.test(record.label)) return null
    const place = placeOf(record.readableAddress)
    const hours = hoursOf(record.workingHours ?? null)
    return {
      kind: record.type === 6 ? 'locker' : 'postOffice',
      name: record.label,
      ...place,
      postcode: postcodeOf(record.locationPostCode || record.postCode) || place.postcode,
      ...pointOf(record.latitude, record.longitude),
      hours,
      sizes: [],
      maxGrams: null,
      busy: false,
      comment: record.info,
    }
  },
})

/** `Cementa iela 12, Rīga, LV-1055`, with parish and municipality before the postcode in the country. */
function placeOf(written: string) {
  const parts = written.split(',').map((part) => part.trim())
  const postcode = postcodeOf(parts.at(-1) ?? '')
  if (postcode !== '') parts.pop()
  const municipality = /\snov(ads|\.)$/iu.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : ''
  const parish = /\spag(asts|\.)$/iu.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : ''
  const town = parts.length > 1 ? (parts.pop() ?? '') : parish
  return {
    address: parts.join(', '),
    town: townName(town || municipality),
    municipality,
    postcode,
  }
}

/** `09:00-18:00`, ` 8.00-11:00`, several behind commas; `-` is a closed day. */
const hoursOf = (week: z.infer<typeof Week> | null): string =>
  hoursOfWeek(
    weekdays.map((day) =>
      (week?.[day] ?? '').split(/[,;]/u).flatMap((part) => {
        const [opens = '', closes = ''] = part.split(/[-–]/u)
        const [from, until] = [timeOfList(opens), timeOfList(closes)]
        return from === null || until === null ? [] : [{ from, until }]
      }),
    ),
  )
