import type { CivilDate } from '#shared/calendar/civilDate.ts'

/** A study year by its first day: `2026-09-01` → `2026/2027`; one that begins with the year is `2026`. */
export const studyYearName = (firstDay: CivilDate): string => {
  const year = Number(firstDay.slice(0, 4))
  return firstDay.endsWith('-01-01') ? String(year) : `${year}/${year + 1}`
}
