import type { Kysely } from 'kysely'
import { contains } from '#main/courses/search.ts'
import type { Tables } from '#main/database/tables.ts'
import { type Point, pointOrNull } from '#shared/lockers/distance.ts'
import { middleOf } from '#shared/lockers/nearest.ts'
import type { Origin } from '#shared/lockers/schema.ts'
import { parsePostcode } from '#shared/people/postcode.ts'
import { fold } from '#shared/text/fold.ts'
import { sql } from 'kysely'
import { knownPlaces } from './places.ts'

/** Where somebody or something is, as far as an address tells. */
export interface Whereabouts {
  readonly postcode: string
  readonly town: string
}

/**
 * Where distances from an address begin. The office's own lockers know best where a postcode or town
 * is; a postcode that only GeoNames knows can lie 20 km off, so the town's lockers go before it.
 * @returns null where nothing of the address is known
 */
export async function originOf(db: Kysely<Tables>, where: Whereabouts): Promise<Origin | null> {
  const parsed = parsePostcode(where.postcode)
  const postcode = parsed.kind === 'valid' ? parsed.code : ''
  const place = postcode === '' ? undefined : knownPlaces().postcodes.get(postcode)
  const exact =
    postcode === ''
      ? null
      : ((await middleOfLockers(db, sql`locker.postcode = ${postcode}`)) ??
        (place?.exact === true ? place : null))
  if (exact !== null) return origin(postcode, exact, false)
  const [name = '', ...within] = where.town.split(',').map((part) => part.trim())
  const town = name === '' ? null : await townOf(db, name, within.join(' '))
  if (town !== null) return town
  return place === undefined ? null : origin(postcode, place, true)
}

/** A postcode or a place as somebody types it, with or without its municipality behind a comma. */
export const originOfText = (db: Kysely<Tables>, text: string): Promise<Origin | null> => {
  const [first = ''] = text.split(',')
  return parsePostcode(first).kind === 'valid'
    ? originOf(db, { postcode: first, town: '' })
    : originOf(db, { postcode: '', town: text })
}

/** Where a place of a list should be: its postcode, or towns of its name; none where nobody knows. */
export function anchorsOf(where: Whereabouts): readonly Point[] {
  const place = knownPlaces().postcodes.get(where.postcode)
  if (place?.exact === true) return [place]
  return knownPlaces().towns.get(fold(where.town)) ?? []
}

async function townOf(db: Kysely<Tables>, name: string, within: string): Promise<Origin | null> {
  const folded = fold(name)
  const region = within === '' ? sql`true` : contains(sql`fold(municipality)`, fold(within))
  const lockers = await middleOfLockers(db, sql`fold(locker.town) = ${folded} and ${region}`)
  if (lockers !== null) return origin(name, lockers, false)
  const namesakes = (knownPlaces().towns.get(folded) ?? []).filter(
    ({ municipality }) => within === '' || fold(municipality).includes(fold(within)),
  )
  const [place] = namesakes
  if (place === undefined) return null
  const label = [place.name, place.municipality].filter((part) => part !== '').join(', ')
  return origin(label, place, !place.exact && namesakes.length > 1)
}

const origin = (label: string, { latitude, longitude }: Point, rough: boolean): Origin => ({
  label,
  latitude,
  longitude,
  rough,
})

async function middleOfLockers(
  db: Kysely<Tables>,
  which: ReturnType<typeof sql<boolean>>,
): Promise<Point | null> {
  const rows = await db
    .selectFrom('locker')
    .select(['latitude', 'longitude'])
    .where('closed_on', 'is', null)
    .where(sql<boolean>`${which}`)
    .execute()
  return middleOf(rows.flatMap((row) => pointOrNull(row) ?? []))
}
