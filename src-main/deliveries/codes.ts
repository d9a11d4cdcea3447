import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'

/** The next codes of slips and labels, `S-1042`; what was given once is never given again. */
export async function nextCodes(work: Work, count: number): Promise<string[]> {
  const { rows } = await sql<{ next: number }>`
    update delivery_counter set next = next + ${count} returning next`.execute(work.db)
  const [row] = rows
  if (row === undefined) throw new Error('The counter of deliveries is missing')
  return Array.from({ length: count }, (_, index) => codeOf(row.next - count + index))
}

const codeOf = (number: number): string => `S-${String(number).padStart(4, '0')}`
