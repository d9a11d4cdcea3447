import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'

interface Draft {
  account: string
  form: string
  /** JSON text. */
  content: string
  saved_at: string
}

/** As many as a person may have half filled in; nobody comes back to older ones. */
export const mostDrafts = 100

/** Keeps what stands in a form, in place of what stood there before; the oldest beyond `mostDrafts` go. */
export async function keepDraft(db: Kysely<Tables>, draft: Draft): Promise<void> {
  const { account, content, saved_at } = draft
  await db
    .insertInto('draft')
    .values(draft)
    .onConflict((conflict) =>
      conflict.columns(['account', 'form']).doUpdateSet({ content, saved_at }),
    )
    .execute()
  const kept = db
    .selectFrom('draft')
    .select('form')
    .where('account', '=', account)
    .orderBy('saved_at', 'desc')
    .limit(mostDrafts)
  await db
    .deleteFrom('draft')
    .where('account', '=', account)
    .where('form', 'not in', kept)
    .execute()
}
