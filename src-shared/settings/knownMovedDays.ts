import type { MovedDay } from '#shared/calendar/workingDays.ts'

/**
 * Working days that the Cabinet's orders moved, as news told of them until November 2026. Orders bind
 * state institutions; other offices may follow them. So these are offered and never assumed.
 */
const knownMovedDays: readonly MovedDay[] = [
  { from: '2024-12-23', to: '2024-12-14' },
  { from: '2024-12-30', to: '2024-12-28' },
  { from: '2025-05-02', to: '2025-05-10' },
  { from: '2025-11-17', to: '2025-11-08' },
  { from: '2026-01-02', to: '2026-01-17' },
  { from: '2026-06-22', to: '2026-06-27' },
]

/** The known moved days of a year that a table does not have yet, neither their one day nor the other. */
export const movedDaysKnown = (year: number, table: readonly MovedDay[]): MovedDay[] =>
  knownMovedDays.filter(
    ({ from, to }) =>
      from.startsWith(`${year}-`) && !table.some((moved) => moved.from === from || moved.to === to),
  )
