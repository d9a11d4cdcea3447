import { sql } from 'kysely'
import type { Condition } from '#main/lists/defineList.ts'

/** What the program is kept running by: who signs in, settings, backups, updates, the journal itself. */
const areas = ['staff', 'settings', 'backups', 'updates', 'diagnostics', 'journal'] as const

/**
 * Entries of the journal about the program and who signs in, never about anybody the office works for.
 * A condition over the table `journal`.
 */
export const isTechnical: Condition = sql`substr(journal.action, 1, instr(journal.action, '.') - 1)
  in (${sql.join(areas)})`
