import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { fingerprint, rememberMapping } from '#shared/imports/fingerprint.ts'
import { type ImportPlan, RememberedMapping } from '#shared/imports/mapping.ts'

/**
 * Keeps how columns were corrected by hand, for the next file with the same headings. What is
 * recognised anyway need not be kept, and where there are no headings there is nothing to know a file by.
 */
export async function rememberPlan(
  db: Kysely<Tables>,
  target: string,
  plan: ImportPlan,
  now: string,
): Promise<void> {
  if (plan.source !== 'byHand' || plan.headingRow === null) return
  const remembered = rememberMapping(plan)
  const row = { mapping: JSON.stringify(remembered), used_at: now }
  await db
    .insertInto('import_mapping')
    .values({ target, fingerprint: remembered.fingerprint, ...row })
    .onConflict((conflict) => conflict.columns(['target', 'fingerprint']).doUpdateSet(row))
    .execute()
}

/** What is kept for a file with these headings. */
export async function findMapping(
  db: Kysely<Tables>,
  target: string,
  headings: readonly string[],
): Promise<RememberedMapping | null> {
  const found = await db
    .selectFrom('import_mapping')
    .select('mapping')
    .where('target', '=', target)
    .where('fingerprint', '=', fingerprint(headings))
    .executeTakeFirst()
  if (found === undefined) return null
  const parsed = RememberedMapping.safeParse(JSON.parse(found.mapping))
  return parsed.success ? parsed.data : null
}
