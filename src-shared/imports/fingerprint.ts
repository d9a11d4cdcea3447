import { headingWords } from './headingWords.ts'
import type { ImportPlan, PlannedColumn, RememberedMapping } from './mapping.ts'

/**
 * What two files have in common when a mapping of one fits the other: the same headings, in any
 * order. Gives a text of at most 2 000 characters.
 */
export const fingerprint = (headings: readonly string[]): string =>
  headings
    .map(headingWords)
    .filter((words) => words !== '')
    .sort()
    .join('|')
    .slice(0, 2_000)

/** Numbers equal headings, so that the second „Piezīmes” is told from the first. */
function occurrences(columns: readonly PlannedColumn[]): { key: string; occurrence: number }[] {
  const seen = new Map<string, number>()
  return columns.map(({ heading }) => {
    const key = headingWords(heading)
    const occurrence = seen.get(key) ?? 0
    seen.set(key, occurrence + 1)
    return { key, occurrence }
  })
}

/** What is worth keeping of a plan for the next file with the same headings. */
export function rememberMapping(plan: ImportPlan): RememberedMapping {
  const numbered = occurrences(plan.columns)
  return {
    fingerprint: fingerprint(plan.columns.map((column) => column.heading)),
    columns: plan.columns.map((column, index) => ({
      heading: numbered[index]?.key ?? '',
      occurrence: numbered[index]?.occurrence ?? 0,
      use: column.use,
    })),
  }
}

/** The columns as they were mapped the last time; a column that is not in the memory stays as it is. */
export function applyRemembered(
  columns: readonly PlannedColumn[],
  remembered: RememberedMapping,
): PlannedColumn[] {
  const numbered = occurrences(columns)
  return columns.map((column, index) => {
    const known = remembered.columns.find(
      (one) =>
        one.heading === numbered[index]?.key && one.occurrence === numbered[index]?.occurrence,
    )
    return known ? { ...column, use: known.use } : column
  })
}
