import { type CivilDate, daysBetween } from './civilDate.ts'

/** How a due date stands to today, for a sentence of the language files (`pēc 3 dienām`). `days` is above 0. */
export type DeadlineWords =
  { kind: 'today' } | { kind: 'inDays'; days: number } | { kind: 'overdue'; days: number }

/** Puts a due date in relation to today, in calendar days. Due today is not overdue. */
export const deadlineWords = (today: CivilDate, due: CivilDate): DeadlineWords => {
  const days = daysBetween(today, due)
  if (days === 0) return { kind: 'today' }
  return days > 0 ? { kind: 'inDays', days } : { kind: 'overdue', days: -days }
}
