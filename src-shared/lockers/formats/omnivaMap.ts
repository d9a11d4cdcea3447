import { z } from 'zod'
import { townName } from '../townName.ts'
import { defineReader } from './defineReader.ts'
import { degrees, pointOf, text } from './fields.ts'

const parish = /\s(pagasts|pag\.)$/iu
const municipality = /\s(novads|nov\.)$/iu

/**
 * The file behind the map on Omniva's site. Its address ends in Omniva's number of the locker, which
 * looks like a postcode and is none. `SERVICE_HOURS` tells when the locker is emptied, not when it
 * is open.
 */
export const omnivaMap = defineReader({
  format: 'omnivaMap',
  carrier: 'omniva',
  keys: ['ZIP', 'title', 'lat', 'lng', 'address_text'],
  id: 'ZIP',
  country: 'country_id',
  schema: z.object({
    title: text,
    type_id: text,
    lat: degrees,
    lng: degrees,
    address_text: text,
    comment_lav: text,
    SERVICEPOINT_OVERLOAD: text,
    long_waiting: text,
  }),
  take: (record, externalId) => ({
    kind: record.type_id === '1' ? 'postOffice' : 'locker',
    name: record.title,
    ...placeOf(record.address_text, externalId),
    postcode: '',
    ...pointOf(record.lat, record.lng),
    hours: '',
    sizes: [],
    maxGrams: null,
    busy:
      !['', '0', 'false'].includes(record.SERVICEPOINT_OVERLOAD) || record.long_waiting === 'true',
    comment: record.comment_lav,
  }),
})

/** `Peldu iela 2, Ulbroka, Stopiņu pagasts, Ropažu novads, 9110` taken apart from its end. */
function placeOf(written: string, externalId: string) {
  const parts = written.split(',').map((part) => part.trim())
  if (parts.at(-1) === externalId) parts.pop()
  const last = parts.at(-1) ?? ''
  const region = municipality.test(last) ? (parts.pop() ?? '') : ''
  const parishName = parish.test(parts.at(-1) ?? '') ? (parts.pop() ?? '') : ''
  const town = parts.length > 1 ? (parts.pop() ?? '') : parishName
  return {
    address: parts.join(', '),
    town: townName(town || region),
    municipality: region,
  }
}
