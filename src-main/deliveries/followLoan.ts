import { sql } from 'kysely'
import type { Work } from '#main/database/command.ts'

/**
 * Of counted things some came back: what is still in the office holds as many as are out. What left keeps
 * how many went.
 */
export async function followLoan(work: Work, line: string, quantity: number): Promise<void> {
  await work.db
    .updateTable('delivery_line')
    .set({ quantity })
    .where('loan_line_id', '=', line)
    .where(
      sql<boolean>`delivery_id in (select id from delivery where status in ('draft', 'packed'))`,
    )
    .execute()
}
