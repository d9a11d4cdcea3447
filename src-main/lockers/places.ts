import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import type { Point } from '#shared/lockers/distance.ts'
import { fold } from '#shared/text/fold.ts'

/** The middle of a postcode's places. `exact`: of known lockers; else only roughly where it is. */
export interface PostcodePlace extends Point {
  readonly exact: boolean
}

/** A town, village or farmstead; `exact`: the town of this name where lockers stand. */
export interface NamedPlace extends Point {
  readonly name: string
  readonly exact: boolean
  /** '' where the town is its own, or nobody knows. */
  readonly municipality: string
}

interface Places {
  readonly postcodes: ReadonlyMap<string, PostcodePlace>
  /** By the folded name; several where several bear it, the exact one first. */
  readonly towns: ReadonlyMap<string, readonly NamedPlace[]>
}

let read: Places | null = null

/** Places of Latvia that come with the program (GeoNames, CC BY 4.0), read when first asked for. */
export function knownPlaces(): Places {
  read ??= readPlaces(join(resourcesFolder(), 'places'))
  return read
}

function readPlaces(folder: string): Places {
  const postcodes = new Map<string, PostcodePlace>()
  for (const [code = '', latitude, longitude, exact] of rowsOf(join(folder, 'postcodes.csv'))) {
    const point = { latitude: Number(latitude), longitude: Number(longitude) }
    postcodes.set(code, { ...point, exact: exact === '1' })
  }
  const towns = new Map<string, NamedPlace[]>()
  for (const [name = '', municipality = '', latitude, longitude, exact] of rowsOf(
    join(folder, 'towns.csv'),
  )) {
    const place = {
      name,
      municipality,
      latitude: Number(latitude),
      longitude: Number(longitude),
      exact: exact === '1',
    }
    const key = fold(name)
    const namesakes = towns.get(key)
    if (namesakes === undefined) towns.set(key, [place])
    else namesakes.push(place)
  }
  return { postcodes, towns }
}

/** Our own files: no quotes, no commas within a cell. */
const rowsOf = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','))
