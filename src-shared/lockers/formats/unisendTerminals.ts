import { z } from 'zod'
import { townName } from '../townName.ts'
import { unknownHours } from '../weekHours.ts'
import { defineReader } from './defineReader.ts'
import { degrees, pointOf, postcodeOf, text } from './fields.ts'

const sizes: ReadonlyMap<string, string> = new Map([
  ['xsmall', 'XS'],
  ['small', 'S'],
  ['medium', 'M'],
  ['large', 'L'],
  ['xlarge', 'XL'],
])

/** Unisend's (and its sister LP Express') list of terminals, with the sizes of each locker's boxes. */
export const unisendTerminals = defineReader({
  format: 'unisendTerminals',
  carrier: 'unisend',
  keys: ['id', 'countryCode', 'postalCode', 'latitude', 'longitude', 'updated'],
  id: 'id',
  country: 'countryCode',
  changed: 'updated',
  schema: z.object({
    active: text,
    name: text,
    city: text,
    address: text,
    postalCode: text,
    latitude: degrees,
    longitude: degrees,
    workingHours: text,
    boxes: z.array(z.string()).nullish().catch([]),
    multilingualComment: text,
  }),
  take(record) {
    if (record.active === 'false' || record.active === '0') return null
    const has = new Set((record.boxes ?? []).map((box) => box.toLowerCase()))
    return {
      kind: 'locker',
      name: record.name,
      address: record.address,
      town: townName(record.city),
      municipality: '',
      postcode: postcodeOf(record.postalCode),
      ...pointOf(record.latitude, record.longitude),
      hours: hoursOf(record.workingHours),
      sizes: [...sizes].filter(([word]) => has.has(word)).map(([, size]) => size),
      maxGrams: null,
      busy: false,
      comment: record.multilingualComment,
    }
  },
})

/** `00:24 h`, `24 h`: the only hours seen; what else may stand there is for people to read. */
const hoursOf = (written: string): string =>
  /^(00:24|24)\s*h?$/iu.test(written) ? '' : written === '' ? unknownHours : written
