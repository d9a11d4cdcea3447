import { refuse } from '#main/database/command.ts'
import type { JudgedRow, Verdict } from '#shared/imports/verdict.ts'

const namedRows = 100

/** The refusal for chosen rows that the register, as it is now, would take otherwise than was shown; or null. */
export function refuseChanged(
  chosen: readonly JudgedRow<unknown>[],
  now: readonly JudgedRow<unknown>[],
) {
  const verdicts = new Map(now.map(({ row, verdict }) => [row, verdict]))
  const rows = chosen
    .filter(({ row, verdict }) => !stillSame(verdict, verdicts.get(row)))
    .map(({ row }) => row)
  return rows.length === 0
    ? null
    : refuse({
        reason: 'rowsChanged' as const,
        count: rows.length,
        rows: rows.slice(0, namedRows),
      })
}

/** A row with a problem is never imported, even when somebody chose it. */
function stillSame(shown: Verdict, now: Verdict | undefined): boolean {
  if (now === undefined || shown.kind !== now.kind) return false
  switch (shown.kind) {
    case 'new':
      return true
    case 'problem':
      return false
    case 'unchanged':
      return now.kind === 'unchanged' && now.id === shown.id
    case 'update':
      return (
        now.kind === 'update' &&
        now.id === shown.id &&
        JSON.stringify(now.changes) === JSON.stringify(shown.changes)
      )
  }
}
