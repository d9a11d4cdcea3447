import { sql } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import { changesHash } from '#main/database/entry.ts'
import { pruningAction } from '#main/journal/prunings.ts'
import { findPolicies } from '#main/settings/policies.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { overSince, termOf } from '#shared/privacy/keeping.ts'
import type { KeepingRefusal } from '#shared/privacy/refusals.ts'
import { isReading, readingHeld } from './keptRecords.ts'

/**
 * Shortens the log of readings: entries whose time is over lose what they say (who, when, what), and keep
 * their hashes. The entry of this command answers for them by one hash, so the chain verifies from its
 * beginning: nothing can be taken away under cover of it. Entries about incidents stay as long as those.
 */
export const pruneAccessLog: Command<
  object,
  { done: number; entriesHash: string },
  KeepingRefusal | CommonRefusal
> = {
  name: pruningAction,
  forgets: (value) => ({ entries: value.done, entriesHash: value.entriesHash }),
  async run({ db, today }) {
    const term = termOf('accessLog', await findPolicies(db))
    if (term === null) return refuse({ reason: 'notDue' })
    const { rows } = await sql<{ seq: number; hash: string }>`select seq, hash from journal
      where ${isReading} and not ${readingHeld} and substr(at, 1, 10) <= ${overSince(today, term)}
      order by seq`.execute(db)
    if (rows.length === 0) return refuse({ reason: 'notDue' })
    await sql`update journal set at = '', action = '', actor = null, desk = '', about = '{}',
        undoes = null, pruned_by = (select max(seq) + 1 from journal)
      where seq in (select value from json_each(${JSON.stringify(rows.map(({ seq }) => seq))}))`.execute(
      db,
    )
    return done({ done: rows.length, entriesHash: changesHash(rows.map(({ hash }) => hash)) ?? '' })
  },
}
