import { formatDate } from '#renderer/app/format/dates.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'

type Row = HistoryStep['rows'][number]

/**
 * Records of a group's sessions: a line says which one, the step's heading what was done with it. What
 * they hold is read where they are.
 */
const tables = new Set([
  'session',
  'absence',
  'session_disruption',
  'recording_request',
  'recording',
])

/** The line of such a row in the history of the group of this name; null for a row of another table. */
export function heldRecordLine(t: Texts, row: Row, group: string): string | null {
  if (!tables.has(row.table)) return null
  const key: string = `courses.history.held.${row.table}`
  const what = isTextKey(key) ? t(key) : ''
  const line = [
    [what, row.about ?? ''].filter((text) => text !== '').join(': '),
    ...(row.table === 'absence' ? absent(t, row) : []),
  ].join(' · ')
  // A session's name ends with its group's, which stands above.
  return line.replace(` · ${group}`, '')
}

/** What is missed and why, as far as this step says it. */
function absent(t: Texts, row: Row): string[] {
  const after = (field: string): string => {
    const value = row.changes.find((change) => change.field === field)?.after
    return typeof value === 'string' ? value : ''
  }
  const days = [after('from_day'), after('until_day')].filter((day) => day !== '')
  const missed = after('session_id') || [...new Set(days.map(formatDate))].join(' – ')
  const kind: string = `absences.kind.${after('kind')}`
  return [missed, isTextKey(kind) ? t(kind) : ''].filter((text) => text !== '')
}
