import { type Kysely, sql } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import { findHistory } from '#main/journal/history.ts'
import { personScope } from '#main/people/scope.ts'
import type { HistoryStep } from '#shared/journal/schema.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { fullNameOf, idList } from './names.ts'

/**
 * The history of a group, with whom its rows of enrolments and teachers are about: by the row's id,
 * as far as the actor may see the person.
 */
export async function findGroupHistory(
  db: Kysely<Tables>,
  group: string,
  actor: Actor,
): Promise<{ steps: HistoryStep[]; names: Record<string, string> }> {
  const steps = await findHistory(db, `group/${group}`)
  const rows = steps.flatMap((step) => step.rows).map(({ row }) => row)
  const named = await db
    .selectFrom('change_row')
    // The subject is `person/<id>`: cut, so that the person is found by its key.
    .innerJoin('person', (join) =>
      join.on('person.id', '=', sql<string>`substr(change_row.other_subject, 8)`),
    )
    .select(['change_row.row_id as row', fullNameOf('person').as('name')])
    .distinct()
    .where('change_row.subject', '=', `group/${group}`)
    .where(sql<boolean>`change_row.row_id in ${idList(rows)}`)
    .where(personScope(actor) ?? sql<boolean>`true`)
    .execute()
  return { steps, names: Object.fromEntries(named.map(({ row, name }) => [row, name])) }
}
