import { sql } from 'kysely'

/**
 * A thing is called what it is now, as availability counts it, whatever it was taken for when it was lent.
 * Over `loan_line` and `equipment_item`, which may be null.
 */
export const modelNow = sql<string>`coalesce(equipment_item.model_id, loan_line.model_id)`
