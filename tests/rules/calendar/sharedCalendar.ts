import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'

const CalendarRow = z.object({ date: z.string(), kind: z.string(), name: z.string() })
type CalendarRow = z.infer<typeof CalendarRow>

const file = resolve(import.meta.dirname, '../../../../shared/data/lv-calendar-2024-2030.csv')

const readRows = (): CalendarRow[] =>
  z
    .array(CalendarRow)
    .parse(Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data)

/** The reference calendar beside the checkout, where somebody has put it. */
export const sharedCalendar: { kind: 'present' | 'absent'; reason: string; rows: CalendarRow[] } =
  existsSync(file)
    ? { kind: 'present', reason: 'lv-calendar-2024-2030.csv', rows: readRows() }
    : { kind: 'absent', reason: 'skipped: ../shared/data is not beside the checkout', rows: [] }
