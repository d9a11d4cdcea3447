import type { Figure } from './figure.ts'

/**
 * A figure as one line: value, the baseline of the same run, their ratio, the limit and whether it
 * holds. What depends on the machine (times, frames) is a budget: over it is said and nothing more.
 */
export function lineOf(figure: Figure): string {
  const { name, value, unit, baseline, ratio } = figure
  return [
    name.padEnd(46),
    `${rounded(value)} ${unit}`.padStart(12),
    (baseline === undefined ? '' : `beside ${rounded(baseline)} ${unit}`).padStart(19),
    (ratio === undefined ? '' : `${ratio.toFixed(2)} ×`).padStart(8),
    `   ${verdictOf(figure)}`,
  ]
    .join('')
    .trimEnd()
}

/** Whether a figure fails the run: a ratio, or a size, beyond its limit. */
export const breaksRun = (figure: Figure): boolean =>
  (figure.ratio !== undefined || figure.fails === true) && !holds(figure)

function verdictOf(figure: Figure): string {
  const { unit, ratio, limit, atLeast } = figure
  if (atLeast !== undefined) {
    return `at least ${atLeast} ${unit}: ${holds(figure) ? 'holds' : 'under budget'}`
  }
  if (limit === undefined) return ''
  const most = ratio === undefined ? `at most ${limit} ${unit}` : `at most ${limit} ×`
  return `${most}: ${holds(figure) ? 'holds' : breaksRun(figure) ? 'BROKEN' : 'over budget'}`
}

function holds({ value, ratio, limit, atLeast }: Figure): boolean {
  if (atLeast !== undefined) return value >= atLeast
  return limit === undefined || (ratio ?? value) <= limit
}

const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)
