import type { Kysely } from 'kysely'
import { type Answer, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { UndoRefusal } from '#shared/journal/contract.ts'
import type { Actor } from '#shared/staff/schema.ts'

export interface UndoableEntry {
  seq: number
  action: string
}

/**
 * The entry to take back: the named one, or the actor's last that changed rows and still stands.
 * An undo counts as undone work only when it brought something back (a redo).
 */
export async function findUndoable(
  db: Kysely<Tables>,
  actor: Actor,
  entry: number | null,
  finalActions: readonly string[],
): Promise<Answer<UndoableEntry, UndoRefusal>> {
  if (entry !== null) return namedEntry(db, actor, entry, finalActions)
  const last = await db
    .selectFrom('journal')
    .select(['seq', 'action'])
    .where('actor', '=', actor.account)
    .where('changes_hash', 'is not', null)
    .where('action', 'not in', finalActions)
    .where((where) =>
      where.or([
        where('kind', '=', 'command'),
        where.and([
          where('kind', '=', 'undo'),
          where.exists(
            where
              .selectFrom('journal as taken')
              .select('taken.seq')
              .whereRef('taken.seq', '=', 'journal.undoes')
              .where('taken.kind', '=', 'undo'),
          ),
        ]),
      ]),
    )
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
  finalActions: readonly string[],
): Promise<Answer<UndoableEntry, UndoRefusal>> {
  const entry = await db
    .selectFrom('journal')
    .select(['seq', 'action', 'actor', 'changes_hash'])
    .where('seq', '=', seq)
    .executeTakeFirst()
  if (entry === undefined || entry.actor !== actor.account) return refuse({ reason: 'notYours' })
  if (entry.changes_hash === null || finalActions.includes(entry.action)) {
    return refuse({ reason: 'nothingToUndo' })
  }
  const undone = await db
    .selectFrom('journal')
    .select('seq')
    .where('undoes', '=', seq)
    .executeTakeFirst()
  return undone === undefined
    ? done({ seq: entry.seq, action: entry.action })
    : refuse({ reason: 'alreadyUndone' })
}
