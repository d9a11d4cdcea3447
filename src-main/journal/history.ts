import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Tables } from '#main/database/tables.ts'
import type { Condition } from '#main/lists/defineList.ts'
import type { Visibility } from '#main/calls/visibility.ts'
import { isDoubtfulCode } from '#shared/people/personalCode.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { findNames, findReferences, knownByWhose } from './recordNames.ts'

const Row = z.record(z.string(), z.unknown())

/** Columns that say where a row is found or sorted, or what it belongs to: no news to a reader. */
const derived = /^(seq|id|revision|position|.*_id|.*sort_key|name_key|search_.*|first_.*|folded)$/

/** At most this many steps are shown; the journal has them all. */
const most = 200

/** Stands for a record that is gone, or hidden from whoever reads. */
const unnamed = '…'

/** `ends`: the records (`person/<id>`) that a reference pointed to before and after; null for a plain field. */
interface ToldField {
  field: string
  before: unknown
  after: unknown
  ends: (string | null)[] | null
}

interface Reader {
  actor: Actor
  visibility: Visibility
  /** Which rows of the table `change_row` they may see; all of the record's without it. */
  seen?: Condition
  /** Rows of records that belong to this one, told with its own: a condition over `change_row`. */
  also?: Condition
}

/**
 * The history of a record, newest first: every entry that touched rows of the subject
 * (`person/<id>`), with the fields that changed. What a row points to (a manager, a guardian, a
 * group) is told by its name as far as the reader may see it. A secret of the record stays masked by
 * the screen's own rule: the personal code shows that it changed, not what it was.
 */
export async function findHistory(
  db: Kysely<Tables>,
  subject: string,
  reader: Reader,
): Promise<HistoryStep[]> {
  const changes = await findChanges(db, subject, reader)
  const references = await findReferences(
    db,
    changes.map((change) => change.table),
  )
  const told = changes.map((change) => {
    const [before, after] = [parseRow(change.before), parseRow(change.after)]
    const owners = [change.subject, change.other_subject]
    const other = owners.find((owner) => owner !== null && owner !== subject) ?? null
    const ownAnyway = other !== null && knownByWhose.has(other.split('/')[0] ?? '')
    const about = ownAnyway && subject.startsWith('person/') ? null : other
    const points = (field: string, value: unknown): string | null => {
      const kind = references.get(`${change.table}.${field}`)
      return kind === undefined || typeof value !== 'string' ? null : `${kind}/${value}`
    }
    const fields = fieldChanges(before, after).flatMap((field): ToldField[] => {
      const ends = [points(field.field, field.before), points(field.field, field.after)]
      const isReference = ends.some((end) => end !== null)
      if (!isReference) return derived.test(field.field) ? [] : [{ ...field, ends: null }]
      return ends.some((end) => end !== null && owners.includes(end)) ? [] : [{ ...field, ends }]
    })
    return { change, about, fields: [...fields, ...whyKept(change, before, after)] }
  })
  const names = await findNames(
    db,
    told.flatMap(({ about, fields }) =>
      [about, ...fields.flatMap(({ ends }) => ends ?? [])].filter((record) => record !== null),
    ),
    reader,
  )
  const nameOf = (record: string | null | undefined): string | null =>
    record === null || record === undefined ? null : (names.get(record) ?? unnamed)

  const steps = new Map<number, HistoryStep>()
  for (const { change, about, fields } of told) {
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
      about: about === null ? null : (names.get(about) ?? null),
      changes: fields.map(({ ends, ...field }) =>
        ends === null ? field : { ...field, before: nameOf(ends[0]), after: nameOf(ends[1]) },
      ),
    })
  }
  return [...steps.values()].slice(0, most)
}

const findChanges = (db: Kysely<Tables>, subject: string, { seen, also }: Reader) =>
  db
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
      'change_row.subject',
      'change_row.other_subject',
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
    .where(
      sql<boolean>`(change_row.subject = ${subject} or change_row.other_subject = ${subject}
        or ${also ?? sql`false`})`,
    )
    .where(seen ?? sql<boolean>`true`)
    // What was erased has nothing to tell.
    .where('change_row.erased_by', 'is', null)
    .orderBy('journal.seq', 'desc')
    .orderBy('change_row.seq')
    .limit(most * 5)
    .execute()

const parseRow = (text: string | null): Record<string, unknown> =>
  text === null ? {} : Row.parse(JSON.parse(text))

function fieldChanges(before: Record<string, unknown>, after: Record<string, unknown>) {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .filter((field) => isNews(before[field], after[field]))
    .map((field) =>
      field === 'personal_code'
        ? { field, before: masked(before[field]), after: masked(after[field]) }
        : { field, before: before[field] ?? null, after: after[field] ?? null },
    )
}

/** Commands that take a code with a wrong check digit only from somebody who says that they read it so. */
const asksWhetherRead = new Set(['people.create', 'people.update'])

/** Why a doubtful code was kept: whoever typed it had it from a document. A list's codes nobody was asked about. */
function whyKept(
  { table, kind, action }: { table: string; kind: string; action: string },
  { personal_code: old }: Record<string, unknown>,
  { personal_code: code }: Record<string, unknown>,
): ToldField[] {
  const isAsked = table === 'person' && kind === 'command' && asksWhetherRead.has(action)
  return isAsked && typeof code === 'string' && isNews(old, code) && isDoubtfulCode(code)
    ? [{ field: 'code_as_read', before: null, after: 1, ends: null }]
    : []
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

const isNews = (before: unknown, after: unknown): boolean =>
  before !== after && !(isEmpty(before) && isEmpty(after))

const masked = (value: unknown): string | null => (isEmpty(value) ? null : '••••••-•••••')
