import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { Board } from '#shared/deliveries/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { isOpen, type Place, placeIs, places } from './places.ts'
import { deliveryScope } from './scope.ts'

/** How many deliveries within the actor's scope stand at each place of the board. */
export async function findBoard(
  db: Kysely<Tables>,
  actor: Actor,
  today: CivilDate,
): Promise<Board> {
  const counts = places.map(
    (place) => sql`coalesce(sum(${placeIs(place, today)}), 0) as ${sql.ref(place)}`,
  )
  const { rows } = await sql<Record<Place, number>>`
    select ${sql.join(counts)} from delivery
    where ${isOpen} and ${deliveryScope(actor) ?? sql`true`}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('Counting answered nothing')
  return row
}
