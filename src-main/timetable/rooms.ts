import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { fold } from '#shared/text/fold.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { sessionScope } from './scope.ts'

/** Rooms as they were last written, the one used most first; folded alike they are one room. */
export async function findRooms(
  db: Kysely<Tables>,
  { text, limit }: { text: string; limit: number },
  actor: Actor,
): Promise<string[]> {
  const found = await db
    .selectFrom('session')
    .select(['room', sql<number>`max(session.seq)`.as('last')])
    .where('room_key', '<>', '')
    .where('mode', '=', 'onSite')
    .where('state', '=', 'planned')
    .where(sql<boolean>`instr(room_key, ${fold(text)}) > 0`)
    .where(sessionScope(actor) ?? sql<boolean>`true`)
    .groupBy('room_key')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('room_key')
    .limit(limit)
    .execute()
  return found.map(({ room }) => room)
}
