import type { LockerNear, Origin } from '#shared/lockers/schema.ts'
import type { NearWhat } from '#shared/lockers/contract.ts'
import { parsePostcode } from '#shared/people/postcode.ts'

type Find = (asked: {
  search: string
  near: NearWhat | null
}) => Promise<{ origin: Origin | null; lockers: LockerNear[] }>

const longestPlace = 100

/**
 * Lockers for what somebody types: words of their names and addresses. A postcode, or a place where there
 * are none, finds those nearest to it instead.
 * @param near from where the nearest come first as long as nobody types a place
 */
export async function findAsTyped(
  find: Find,
  typed: string,
  near: NearWhat | null,
): Promise<readonly LockerNear[]> {
  const text = typed.trim()
  const mayBePlace = text !== '' && text.length <= longestPlace
  const from = async (): Promise<readonly LockerNear[]> => {
    const { origin, lockers } = await find({ search: '', near: { kind: 'place', text } })
    return origin === null ? [] : lockers
  }
  if (parsePostcode(text).kind === 'valid') {
    const nearest = await from()
    if (nearest.length > 0) return nearest
  }
  const { lockers } = await find({ search: typed, near })
  return lockers.length > 0 || !mayBePlace ? lockers : from()
}
