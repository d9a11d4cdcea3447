import { type Kysely, sql } from 'kysely'
import { fullNameOf, idList } from '#main/courses/names.ts'
import type { Tables } from '#main/database/tables.ts'
import { key, share } from '#main/documents/groupPapers/columns.ts'
import { fill } from '#main/documents/paperWords.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { DeletionStep } from '#shared/recordings/deletion.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { recordingScope } from '../scope.ts'
import type { PaperFacts } from './facts.ts'
import { dayText, fact, instantTextIn, sessionFacts, type Speaking } from './shownFacts.ts'

/** What is proved of a recording that is gone. */
export interface Deleted {
  madeAt: string
  minutes: number
  platform: string
  place: string
  deleteBy: string
  method: string
  /** Each tick with when and by whom. */
  steps: readonly { step: DeletionStep; at: string; by: string }[]
}

/** The deletion of a request's recording as far as the actor may see it; null where it is not deleted. */
export async function findDeleted(
  db: Kysely<Tables>,
  request: string,
  actor: Actor,
): Promise<Deleted | null> {
  const row = await db
    .selectFrom('recording')
    .selectAll()
    .where('request_id', '=', request)
    .where('deleted_at', 'is not', null)
    .where(sql<boolean>`${recordingScope(actor) ?? sql`true`}`)
    .executeTakeFirst()
  if (row === undefined) return null
  const ticks = [
    { step: 'remove' as const, at: row.removed_at, by: row.removed_by },
    { step: 'purge' as const, at: row.purged_at, by: row.purged_by },
    { step: 'check' as const, at: row.checked_at, by: row.checked_by },
  ].flatMap(({ step, at, by }) => (at === null || by === null ? [] : [{ step, at, by }]))
  const { rows: names } = await sql<{ id: string; name: string }>`
    select account.id, ${fullNameOf('person')} as name from account
    join person on person.id = account.person_id
    where account.id in ${idList(ticks.map(({ by }) => by))}`.execute(db)
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return {
    madeAt: row.made_at,
    minutes: row.duration_minutes,
    platform: row.platform,
    place: row.place,
    deleteBy: row.delete_by,
    method: row.deletion_method,
    steps: ticks.map((tick) => ({ ...tick, by: nameOf.get(tick.by) ?? '' })),
  }
}

/** The proof that a recording is gone: removed, purged from the bin, how, when and by whom. */
export function deletionPaper(
  facts: PaperFacts,
  deleted: Deleted,
  giver: { post: string; name: string },
  speaking: Speaking,
): TablePaperContent {
  const { words } = speaking
  return {
    title: words.title.deletionRecord,
    of: facts.request.group.name,
    orientation: 'portrait',
    purpose: 'reading',
    facts: [
      ...sessionFacts(facts, speaking),
      ...fact(
        words.label.madeAt,
        fill(words.duration, {
          at: instantTextIn(deleted.madeAt, speaking),
          minutes: String(deleted.minutes),
          platform: deleted.platform,
        }),
      ),
      ...fact(words.label.place, deleted.place),
      ...fact(words.label.deleteBy, dayText(deleted.deleteBy, speaking)),
      ...fact(words.label.method, deleted.method),
    ],
    tables: [
      {
        columns: [
          key(share(words.column.step, 5)),
          share(words.column.when, 3),
          share(words.column.who, 3),
        ],
        rows: deleted.steps.map(({ step, at, by }) => [
          [words.steps[step]],
          [instantTextIn(at, speaking)],
          [by],
        ]),
      },
    ],
    note: null,
    after: words.deletionNote,
    signatures: [{ label: words.sign.office, name: `${giver.post} ${giver.name}` }],
  }
}
