import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * Whether a draft belongs to the record of somebody who was erased meanwhile: a window that still had
 * their form open would bring back what is gone.
 */
export async function tellsOfErased(
  db: Kysely<Tables>,
  { form, content }: { form: string; content: string },
): Promise<boolean> {
  const named = [...new Set(`${form} ${content}`.match(ids) ?? [])]
  if (named.length === 0) return false
  const { rows } = await sql`select 1 from person where erased_at is not null
    and id in (select value from json_each(${JSON.stringify(named)})) limit 1`.execute(db)
  return rows.length > 0
}
