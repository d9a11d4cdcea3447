import { z } from 'zod'
import { townName } from '../townName.ts'
import { hoursOfWeek, type OpenTime, timeOfList, unknownHours } from '../weekHours.ts'
import { defineReader } from './defineReader.ts'
import { degrees, pointOf, postcodeOf, text } from './fields.ts'

const Opening = z.object({ dayOfWeek: z.coerce.number(), openTime: text, closeTime: text })

/**
 * Venipak's pickup points: type 3 is a locker, 1 a shop. `code` is a company's number that several
 * points share; the key is `id`. Hours are JSON within the JSON; a limit of 0 kg means none.
 */
export const venipakPoints = defineReader({
  format: 'venipakPoints',
  carrier: 'venipak',
  keys: ['id', 'zip', 'display_name', 'size_limit'],
  id: 'id',
  country: 'country',
  schema: z.object({
    name: text,
    display_name: text,
    address: text,
    city: text,
    zip: text,
    lat: degrees,
    lng: degrees,
    type: z.coerce.number(),
    size_limit: z.coerce.number().catch(0),
    working_hours: z.unknown(),
    description: text,
  }),
  take: (record) => ({
    kind: record.type === 3 ? 'locker' : 'shop',
    name: record.display_name || record.name,
    address: record.address,
    town: townName(record.city),
    municipality: '',
    postcode: postcodeOf(record.zip),
    ...pointOf(record.lat, record.lng),
    hours: hoursOf(record.working_hours),
    sizes: [],
    maxGrams: record.size_limit > 0 ? Math.round(record.size_limit * 1000) : null,
    busy: false,
    comment: record.description,
  }),
})

function hoursOf(written: unknown): string {
  const openings = z
    .array(Opening)
    .safeParse(typeof written === 'string' ? parsed(written) : written)
  if (!openings.success) return unknownHours
  const days: OpenTime[][] = Array.from({ length: 7 }, () => [])
  for (const { dayOfWeek, openTime, closeTime } of openings.data) {
    const [from, until] = [timeOfList(openTime), timeOfList(closeTime)]
    if (from !== null && until !== null) days[dayOfWeek - 1]?.push({ from, until })
  }
  return hoursOfWeek(days)
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return null
  }
}
