import { densities, type ColumnLayout, type TablePreferences } from './tablePorts.ts'

const widest = 4000

// Plain checks: a list opens without zod, which comes with the first form.

/** What was remembered of a list, or null when it is no such thing. */
export const readTablePreferences = (kept: unknown): TablePreferences | null => {
  if (!isHolder(kept)) return null
  const layout = readLayout(kept['layout'])
  const density = densities.find((each) => each === kept['density'])
  const filterRow = kept['filterRow']
  return layout === null || density === undefined || typeof filterRow !== 'boolean'
    ? null
    : { layout, density, filterRow }
}

const readLayout = (kept: unknown): ColumnLayout | null => {
  if (!isHolder(kept)) return null
  const { order, shown, widths } = kept
  return Array.isArray(order) &&
    order.every((key) => typeof key === 'string') &&
    holds(shown, isShown) &&
    holds(widths, isWidth)
    ? { order, shown, widths }
    : null
}

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const holds = <T>(
  value: unknown,
  isOne: (each: unknown) => each is T,
): value is Record<string, T> => isHolder(value) && Object.values(value).every(isOne)

const isShown = (value: unknown): value is boolean => typeof value === 'boolean'
const isWidth = (value: unknown): value is number =>
  typeof value === 'number' && value >= 1 && value <= widest
