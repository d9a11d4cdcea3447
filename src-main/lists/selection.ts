import type { Kysely } from 'kysely'
import type { Tables } from '#main/database/tables.ts'
import type { Selection } from '#shared/lists/list.ts'
import type { Actor } from '#shared/staff/schema.ts'
import type { ListDefinition } from './defineList.ts'
import { idsMatching } from './page.ts'

/**
 * The rows a selection means now: the named ones, or all that match the query save some.
 * Never more than the actor's list would show; named rows outside of it are left out.
 */
export async function idsSelected<Row>(
  definition: ListDefinition<Row>,
  db: Kysely<Tables>,
  selection: Selection,
  actor: Actor,
): Promise<string[]> {
  if (selection.kind === 'matching') {
    const except = new Set(selection.except)
    const matching = await idsMatching(definition, db, selection.query, actor)
    return matching.filter((id) => !except.has(id))
  }
  // Without the list's own filters: a selection stays what it is when a row is archived meanwhile.
  const { unless: _, ...everything } = definition
  const query = { search: '', filters: {}, sort: [] }
  return idsMatching(everything, db, query, actor, selection.ids)
}
