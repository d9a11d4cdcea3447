import { z } from 'zod'
import { townName } from '../townName.ts'
import { defineReader } from './defineReader.ts'
import { degrees, pointOf, text } from './fields.ts'

const parish = /\s(pagasts|pag\.)$/iu
const municipality = /\s(novads|nov\.)$/iu

/**
 * Omniva's `locations.json` (its CSV has the same headings). Every field is a text; X is the
 * longitude. `ZIP` is Omniva's number of the locker, so no record has a postcode. Until 2020 the
 * whole address stood in A2_NAME.
 */
export const omnivaLocations = defineReader({
  format: 'omnivaLocations',
  carrier: 'omniva',
  keys: ['ZIP', 'NAME', 'A0_NAME', 'X_COORDINATE', 'Y_COORDINATE'],
  id: 'ZIP',
  country: 'A0_NAME',
  changed: 'MODIFIED',
  schema: z.object({
    NAME: text,
    TYPE: text,
    A1_NAME: text,
    A2_NAME: text,
    A3_NAME: text,
    A5_NAME: text,
    A7_NAME: text,
    A8_NAME: text,
    X_COORDINATE: degrees,
    Y_COORDINATE: degrees,
    comment_lav: text,
  }),
  take: (record) => ({
    kind: record.TYPE === '1' ? 'postOffice' : 'locker',
    name: record.NAME,
    ...placeOf(record),
    postcode: '',
    ...pointOf(record.Y_COORDINATE, record.X_COORDINATE),
    hours: '',
    sizes: [],
    maxGrams: null,
    busy: false,
    comment: record.comment_lav,
  }),
})

/** Region, town or parish, village: the smallest that is a town or village is where it stands. */
function placeOf(record: Record<`A${1 | 2 | 3 | 5 | 7 | 8}_NAME`, string>) {
  const { A1_NAME: region, A2_NAME: second, A3_NAME: village } = record
  const street = [record.A5_NAME, record.A7_NAME, record.A8_NAME]
    .filter((part) => part !== '')
    .join(' ')
  const own = { municipality: municipality.test(region) ? region : '' }
  if (street === '' && second.includes(',')) {
    const parts = second.split(',').map((part) => part.trim())
    return { ...own, town: townName(parts.pop() ?? ''), address: parts.join(', ') }
  }
  const [place, parishName] = parish.test(second) ? ['', second] : [second, '']
  const town = village || place || parishName || region
  return { ...own, town: townName(town), address: street }
}
