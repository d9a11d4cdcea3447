import type { Query } from '@tanstack/react-query'
import type { Touched } from '#shared/workspace/contract.ts'

/**
 * What records an answer shows, put into a query's `meta: { shows: [...] }`. `kind` is the feed's
 * (`person`, `group` …). `ids`: these records only; `idsOf`: those that its answer names. `list`: as
 * many of the kind as there are; it is asked anew when one comes or goes, and when one changes that it
 * shows (`idsOf` its answer; without it, whichever).
 */
export type Shown =
  | { kind: string; ids: readonly string[] }
  | { kind: string; idsOf: (data: unknown) => readonly string[] }
  | { kind: string; list: true; idsOf?: (data: unknown) => readonly string[] }

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { shows?: readonly Shown[] }
  }
}

/** Whether an answer is touched by what a command changed. `all`: kinds of which too much changed to be told. */
export const isTouched = (
  shows: readonly Shown[],
  data: unknown,
  touched: readonly Touched[],
  all: readonly string[],
): boolean =>
  shows.some((shown) => {
    if (all.includes(shown.kind)) return true
    const ofKind = touched.filter((record) => record.kind === shown.kind)
    if (ofKind.length === 0) return false
    if ('ids' in shown) return ofKind.some((record) => shown.ids.includes(record.id))
    if (
      shown.idsOf === undefined ||
      ('list' in shown && ofKind.some((record) => record.change !== 'changed'))
    )
      return true
    const ids = new Set(data === undefined ? [] : shown.idsOf(data))
    return ofKind.some((record) => ids.has(record.id))
  })

/** The same for a query of the cache; one that says nothing of what it shows is never touched. */
export const queryIsTouched = (
  query: Query,
  touched: readonly Touched[],
  all: readonly string[],
): boolean => isTouched(query.meta?.shows ?? [], query.state.data, touched, all)
