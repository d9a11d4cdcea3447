import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'

const Row = z.record(z.string(), z.unknown())

/** Columns that say where a row is found or sorted, or who it belongs to: no news to a reader. */
const derived = /^(seq|id|revision|position|.*_id|.*sort_key|name_key|search_.*|first_.*|folded)$/

/** At most this many steps are shown; the journal has them all. */
const most = 200

/**
 * The history of a record, newest first: every entry that touched rows of the subject
 * (`person/<id>`), with the fields that changed. A secret of the record stays masked by the screen's
 * own rule: the personal code shows that it changed, not what it was.
 * @param seen which rows of the table `change_row` whoever asks may see
 */
export async function findHistory(
  db: Kysely<Tables>,
  subject: string,
  seen: Condition = sql`true`,
): Promise<HistoryStep[]> {
  const changes = await db
    .selectFrom('change_row')
    .innerJoin('journal', 'journal.seq', 'change_row.entry')
    .leftJoin('account', 'account.id', 'journal.actor')
    .leftJoin('person', 'person.id', 'account.person_id')
    .select([
      'journal.seq as entry',
      'journal.at',
      'journal.action',
      'journal.kind',
      'person.given_name as given',
      'person.family_name as family',
      'change_row.table_name as table',
      'change_row.row_id as row',
      'change_row.before',
      'change_row.after',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('journal as undo')
            .select('undo.seq')
            .whereRef('undo.undoes', '=', 'journal.seq'),
        )
        .as('undone'),
    )
    .where((eb) => eb.or([eb('subject', '=', subject), eb('other_subject', '=', subject)]))
    .where(seen)
    .orderBy('journal.seq', 'desc')
    .orderBy('change_row.seq')
    .limit(most * 5)
    .execute()

  const steps = new Map<number, HistoryStep>()
  for (const change of changes) {
    const step: HistoryStep = steps.get(change.entry) ?? {
      entry: change.entry,
      at: change.at,
      actorName: change.family === null ? null : `${change.given ?? ''} ${change.family}`.trim(),
      action: change.kind === 'undo' ? 'journal.undo' : change.action,
      undone: Boolean(change.undone),
      rows: [],
    }
    steps.set(change.entry, step)
    step.rows.push({
      table: change.table,
      row: change.row,
      kind: change.before === null ? 'created' : change.after === null ? 'removed' : 'changed',
      changes: fieldChanges(parseRow(change.before), parseRow(change.after)),
    })
  }
  return [...steps.values()].slice(0, most)
}

const parseRow = (text: string | null): Record<string, unknown> =>
  text === null ? {} : Row.parse(JSON.parse(text))

function fieldChanges(before: Record<string, unknown>, after: Record<string, unknown>) {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .filter((field) => !derived.test(field) && isNews(before[field], after[field]))
    .map((field) =>
      field === 'personal_code'
        ? { field, before: masked(before[field]), after: masked(after[field]) }
        : { field, before: before[field] ?? null, after: after[field] ?? null },
    )
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

const isNews = (before: unknown, after: unknown): boolean =>
  before !== after && !(isEmpty(before) && isEmpty(after))

const masked = (value: unknown): string | null => (isEmpty(value) ? null : '••••••-•••••')
