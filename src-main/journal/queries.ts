import { type Kysely, sql } from 'kysely'
import { genesisHash } from '#main/database/entry.ts'
import type { Tables } from '#main/database/tables.ts'
import type { JournalLine } from '#shared/journal/contract.ts'
import type { Anchor } from '#shared/journal/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { entriesShown } from '#main/incidents/accessLog.ts'
import type { z } from 'zod'
import { isTechnical } from './technicalEntries.ts'

/** The head of the journal, as export manifests and papers write it down. */
export async function findAnchor(db: Kysely<Tables>): Promise<Anchor> {
  const head = await db
    .selectFrom('journal')
    .select(['generation', 'seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return head ?? { generation: 1, seq: 0, hash: genesisHash }
}

/** Whether the journal still has the head that was last seen; where none was, there is nothing to miss. */
export async function reaches(db: Kysely<Tables>, witness: Anchor | null): Promise<boolean> {
  if (witness === null || witness.seq === 0) return true
  const entry = await db
    .selectFrom('journal')
    .select('hash')
    .where('seq', '=', witness.seq)
    .executeTakeFirst()
  return entry?.hash === witness.hash
}

/**
 * The access log, newest first: to the director without what concerns incidents that are hidden from them,
 * to the system administrator technical events alone.
 */
export function listEntries(
  db: Kysely<Tables>,
  { before, limit }: { before: number | null; limit: number },
  actor: Actor,
): Promise<z.infer<typeof JournalLine>[]> {
  return db
    .selectFrom('journal')
    .leftJoin('account', 'account.id', 'journal.actor')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select(['journal.seq', 'journal.at', 'journal.kind', 'journal.action'])
    .select(
      sql<string | null>`trim(person.given_name || ' ' || person.family_name)`.as('actorName'),
    )
    .where('journal.seq', '<', before ?? Number.MAX_SAFE_INTEGER)
    .where('journal.pruned_by', 'is', null)
    .where(actor.role === 'director' ? entriesShown(actor) : sql<boolean>`${isTechnical}`)
    .orderBy('journal.seq', 'desc')
    .limit(limit)
    .execute()
}
