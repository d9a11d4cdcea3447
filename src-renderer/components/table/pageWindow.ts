export const pageSize = 100

/** Pages from `first` to `last`, both included; the ones that are seen, and around them the ones that may be next. */
export type PageWindow = { first: number; last: number }

/** Which pages hold the rows `from … until` (positions, both included). */
export const pagesOf = (from: number, until: number): PageWindow => ({
  first: Math.floor(Math.max(0, from) / pageSize),
  last: Math.floor(Math.max(0, from, until) / pageSize),
})

/** Pages in the order they are wanted: seen ones first, then two neighbours each way, below before above. */
export const pagesWanted = (seen: PageWindow, total: number): { page: number; seen: boolean }[] => {
  const end = Math.max(0, Math.ceil(total / pageSize) - 1)
  const inside = Array.from({ length: seen.last - seen.first + 1 }, (_, i) => seen.first + i)
  const around = [seen.last + 1, seen.first - 1, seen.last + 2, seen.first - 2]
  return [
    ...inside.map((page) => ({ page: Math.min(page, end), seen: true })),
    ...around.filter((page) => page >= 0 && page <= end).map((page) => ({ page, seen: false })),
  ].filter((wanted, i, all) => all.findIndex((other) => other.page === wanted.page) === i)
}
