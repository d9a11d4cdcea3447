import type { Selectable } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { heldPlace } from '#shared/timetable/place.ts'

/** What a row of `session` says by itself, under the names that the program uses. */
export const factsOf = (row: Selectable<Tables['session']>) => ({
  id: row.id,
  day: row.day,
  from: row.starts_at,
  to: row.ends_at,
  kind: row.kind,
  // Rows of before may hold the room of a session that went online.
  ...heldPlace(row),
  topic: row.topic,
  state: row.state,
  orderNumber: row.order_number,
  orderDate: row.order_date,
  overrideReason: row.override_reason,
  revision: row.revision,
  sequence: row.sequence,
})
