import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { UpdateTry, type UpdateTrouble } from '#shared/updates/schema.ts'

/** How many of the last tries are kept, besides the first. */
const kept = 10

/** Notes a look that came to nothing. */
export async function addTry(db: Kysely<Tables>, failed: UpdateTry): Promise<void> {
  const last = await db
    .selectFrom('update_try')
    .select((expression) => expression.fn.max('number').as('number'))
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await db
    .insertInto('update_try')
    .values({ number, ...failed })
    .execute()
  await db
    .deleteFrom('update_try')
    .where('number', '>', 1)
    .where('number', '<=', number - kept)
    .execute()
}

/** The place is of use again, or another one was chosen. */
export const forgetTries = async (db: Kysely<Tables>): Promise<void> => {
  await db.deleteFrom('update_try').execute()
}

/** How long the place has not been of use, and why, the last try first; null while it is. */
export async function findUpdateTrouble(db: Kysely<Tables>): Promise<UpdateTrouble | null> {
  const rows = await db.selectFrom('update_try').selectAll().orderBy('number', 'desc').execute()
  const [newest, oldest] = [rows[0], rows.at(-1)]
  if (newest === undefined || oldest === undefined) return null
  return {
    since: oldest.at,
    tries: newest.number,
    last: rows.slice(0, kept).map(({ at, kind, why }) => UpdateTry.parse({ at, kind, why })),
  }
}
