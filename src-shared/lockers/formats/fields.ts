import { z } from 'zod'
import { parsePostcode } from '#shared/people/postcode.ts'
import { cleanText } from '../cleanText.ts'

/** A text that a list may leave out, write as a number or as the word NULL. */
export const text = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .optional()
  .transform((value) => {
    const written = value === undefined || value === null ? '' : String(value)
    return written === 'NULL' ? '' : cleanText(written)
  })

/** A key: as it stands, never empty. */
export const key = z
  .union([z.string(), z.number().int()])
  .transform((value) => cleanText(String(value)).slice(0, 60))
  .refine((value) => value !== '')

/** Decimal degrees with a point or a comma; null where there are none. */
export const degrees = z
  .union([z.string(), z.number(), z.null()])
  .optional()
  .transform((value) => {
    if (typeof value === 'number') return value
    const written = (value ?? '').trim().replace(',', '.')
    return /^-?\d{1,3}(\.\d+)?$/u.test(written) ? Number(written) : null
  })

/** A point on earth, or none: 0, 0 is what programs write for no point. */
export function pointOf(
  latitude: number | null,
  longitude: number | null,
): { latitude: number | null; longitude: number | null } {
  const isPoint =
    latitude !== null &&
    longitude !== null &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    !(latitude === 0 && longitude === 0)
  return isPoint ? { latitude, longitude } : { latitude: null, longitude: null }
}

/** `LV-1050` of whatever a list writes; '' for what is no Latvian postcode. */
export function postcodeOf(written: string): string {
  const parsed = parsePostcode(written)
  return parsed.kind === 'valid' ? parsed.code : ''
}

/** The day of an instant that a list writes as ISO text with or without its zone; null for none. */
export const dayOf = (written: string): string | null =>
  z.iso.date().safeParse(written.slice(0, 10)).data ?? null
