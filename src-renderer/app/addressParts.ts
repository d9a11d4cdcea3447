// Routes are read before the first screen: plain checks, so that zod comes with the first form instead.

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** The id of a record as it stands in an address; anything else there counts as nothing. */
export const idInAddress = (value: unknown): string | undefined =>
  typeof value === 'string' && uuid.test(value) ? value : undefined

/** The name of a tab as it stands in an address, of at most 40 signs. */
export const tabInAddress = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 40 ? value : undefined

const civilDate = /^(?:19|20|21)\d\d-\d\d-\d\d$/

/** A day (`2026-03-02`) as it stands in an address; one that no month has counts as nothing. */
export const dayInAddress = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || !civilDate.test(value)) return undefined
  const read = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(value) ? value : undefined
}

/** A yes or no in an address. */
export const switchInAddress = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined

/** The search part of a list's address. `open`: which of its records is shown beside it. */
export interface ListAddress {
  open?: string | undefined
}

/** Reads it: for `validateSearch` of every route that shows a `ListScreen`. */
export const openInAddress = (search: Record<string, unknown>): ListAddress => ({
  open: idInAddress(search['open']),
})
