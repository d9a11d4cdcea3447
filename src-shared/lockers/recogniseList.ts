import { fieldsOf } from './fieldsOf.ts'
import { readers } from './formats/readers.ts'
import type { ListReader } from './listedLocker.ts'

/** What a parsed file is. `noIds`: places of a carrier, without the keys that tell them apart. */
export type Recognised =
  | { readonly kind: 'list'; readonly reader: ListReader; readonly records: readonly unknown[] }
  | { readonly kind: 'noIds' }
  | { readonly kind: 'unknown' }

/** So many records decide what form the list has. */
const looked = 50

/**
 * Tells by its records which carrier's list a file is. Lists come bare, or as one property of an
 * object (`content`, `hydra:member`, `parcel_machines`, `data`): the longest array is the list.
 */
export function recogniseList(parsed: unknown): Recognised {
  const records = longestList(parsed, 2)
  const heads = records.slice(0, looked).flatMap((record) => {
    const fields = fieldsOf(record)
    return fields === null ? [] : [new Set(Object.keys(fields))]
  })
  if (heads.length * 2 < Math.min(records.length, looked) || heads.length === 0) {
    return { kind: 'unknown' }
  }
  const fits = (keys: readonly string[]): boolean =>
    heads.filter((head) => keys.every((key) => head.has(key))).length * 2 > heads.length
  const reader = readers.find(({ keys }) => fits(keys))
  if (reader !== undefined) return { kind: 'list', reader, records }
  return withoutIds.some(fits) ? { kind: 'noIds' } : { kind: 'unknown' }
}

/** Names and addresses copied from a carrier's site: nothing tells one place from the next list's. */
const withoutIds: readonly (readonly string[])[] = [
  ['carrier', 'name', 'city', 'postal', 'address'],
  ['carrier', 'name', 'address'],
]

/** Omniva's file has lists of letter boxes beside that of its lockers. */
const ownList = 'parcel_machines'

function longestList(value: unknown, depth: number): readonly unknown[] {
  if (Array.isArray(value)) return value
  const fields = depth > 0 ? fieldsOf(value) : null
  if (fields === null) return []
  const own = fields[ownList]
  if (Array.isArray(own)) return own
  const lists = Object.values(fields).map((inside) => longestList(inside, depth - 1))
  return lists.reduce((longest, next) => (next.length > longest.length ? next : longest), [])
}
