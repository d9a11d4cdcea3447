import { type Kysely, sql } from 'kysely'
import { type Answer, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { UndoRefusal } from '#shared/journal/contract.ts'
import type { Actor } from '#shared/staff/schema.ts'

export interface UndoableEntry {
  seq: number
  action: string
}

/** Work that is never taken back: actions by name, and what wrote into tables that only grow. */
export interface FinalWork {
  actions: readonly string[]
  tables: readonly string[]
}

/** What was written about somebody whose data was erased since can't be put back. */
const keepsItsRows = sql<boolean>`not exists (select 1 from change_row
  where change_row.entry = journal.seq and change_row.erased_by is not null)`

/**
 * Counts the undos from an entry down to its command. Of an even number the last brought the command
 * back; of an odd one it took the command away, also where it undid a redo.
 */
const standsAsDone = sql<boolean>`(
  with recursive chain (taken) as (
    select journal.undoes where journal.undoes is not null
    union all
    select below.undoes from chain join journal as below on below.seq = chain.taken
    where below.undoes is not null
  )
  select count(*) % 2 from chain
) = 0`

/**
 * The entry to take back: the named one, or the actor's last that changed rows and still stands.
 * An undo counts as work only when it brought something back (a redo).
 */
export async function findUndoable(
  db: Kysely<Tables>,
  actor: Actor,
  entry: number | null,
  final: FinalWork,
): Promise<Answer<UndoableEntry, UndoRefusal>> {
  if (entry !== null) return namedEntry(db, actor, entry, final)
  const last = await db
    .selectFrom('journal')
    .select(['seq', 'action'])
    .where('actor', '=', actor.account)
    .where('changes_hash', 'is not', null)
    .where('action', 'not in', final.actions)
    // What a counter-event answers does not stand in the way of what was done before it.
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('change_row')
            .select('change_row.entry')
            .whereRef('change_row.entry', '=', 'journal.seq')
            .where('change_row.table_name', 'in', final.tables),
        ),
      ),
    )
    .where(keepsItsRows)
    .where('kind', 'in', ['command', 'undo'])
    .where(standsAsDone)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('journal as undo')
            .select('undo.seq')
            .whereRef('undo.undoes', '=', 'journal.seq'),
        ),
      ),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last === undefined ? refuse({ reason: 'nothingToUndo' }) : done(last)
}

async function namedEntry(
  db: Kysely<Tables>,
  actor: Actor,
  seq: number,
  final: FinalWork,
): Promise<Answer<UndoableEntry, UndoRefusal>> {
  const entry = await db
    .selectFrom('journal')
    .select(['seq', 'action', 'actor', 'changes_hash'])
    .where('seq', '=', seq)
    .executeTakeFirst()
  if (entry === undefined || entry.actor !== actor.account) return refuse({ reason: 'notYours' })
  if (entry.changes_hash === null || final.actions.includes(entry.action)) {
    return refuse({ reason: 'nothingToUndo' })
  }
  const whole = await db
    .selectFrom('journal')
    .select('seq')
    .where('seq', '=', seq)
    .where(keepsItsRows)
    .executeTakeFirst()
  if (whole === undefined) return refuse({ reason: 'nothingToUndo' })
  const undone = await db
    .selectFrom('journal')
    .select('seq')
    .where('undoes', '=', seq)
    .executeTakeFirst()
  return undone === undefined
    ? done({ seq: entry.seq, action: entry.action })
    : refuse({ reason: 'alreadyUndone' })
}
