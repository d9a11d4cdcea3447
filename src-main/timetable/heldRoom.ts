import { type RawBuilder, sql } from 'kysely'

/** The folded room that a session takes, over the table `session`: a remote one takes none. */
export const heldRoom: RawBuilder<string> = sql`(
  case when session.mode = 'onSite' then session.room_key else '' end)`
