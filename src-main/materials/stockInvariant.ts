import { sql } from 'kysely'
import type { Invariant } from '#main/database/command.ts'

/**
 * No stock is below nothing: an undo that would take away what was packed or written off since is
 * refused, and names the material.
 */
export const stockSuffices: Invariant = {
  tables: ['stock_movement'],
  async findViolation({ db }) {
    // A movement that the undo took away names no material any more, so that all are looked at.
    const { rows } = await sql<{ material: string }>`
      select material_id as material from stock_movement
      group by material_id having sum(quantity) < 0 limit 1`.execute(db)
    const [short] = rows
    return short === undefined
      ? null
      : { rule: 'stockSuffices', subject: `material/${short.material}` }
  },
}
