import type { Kysely } from 'kysely'
import { type Command, done, refuse } from '#main/database/command.ts'
import type { Tables } from '#main/database/tables.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { ListView, sealedLists } from '#shared/workspace/contract.ts'

const Content = ListView.pick({ query: true, layout: true })

/** The office's saved views of a list, by name; a list of what is sealed has none, whatever stands in an older file. */
export async function listViews(db: Kysely<Tables>, list: string): Promise<ListView[]> {
  if (sealedLists.includes(list)) return []
  const views = await db
    .selectFrom('list_view')
    .select(['id', 'name', 'content', 'is_default'])
    .where('list', '=', list)
    .orderBy('name')
    .execute()
  return views.map((view) => ({
    id: view.id,
    name: view.name,
    isDefault: view.is_default === 1,
    ...Content.parse(JSON.parse(view.content)),
  }))
}

/** Saves a view for the whole office; a new default takes the place of the one before. */
export const saveView: Command<
  { list: string; view: Omit<ListView, 'id'>; replaces: string | null },
  { id: string },
  { reason: 'nameTaken' } | CommonRefusal
> = {
  name: 'workspace.saveView',
  records: ({ replaces }) => (replaces === null ? [] : [`view/${replaces}`]),
  async run(work, { list, view, replaces }) {
    const taken = await work.db
      .selectFrom('list_view')
      .select('id')
      .where('list', '=', list)
      .where('name', '=', view.name)
      .executeTakeFirst()
    if (taken !== undefined && taken.id !== replaces) return refuse({ reason: 'nameTaken' })
    if (view.isDefault) {
      await work.db
        .updateTable('list_view')
        .set({ is_default: 0 })
        .where('list', '=', list)
        .where('is_default', '=', 1)
        .execute()
    }
    const id = replaces ?? work.newId()
    const row = {
      list,
      name: view.name,
      content: JSON.stringify(Content.parse(view)),
      is_default: view.isDefault ? 1 : 0,
    }
    if (replaces === null) {
      await work.db
        .insertInto('list_view')
        .values({ id, ...row, revision: 1 })
        .execute()
    } else {
      await work.db.updateTable('list_view').set(row).where('id', '=', id).execute()
    }
    return done({ id })
  },
}

export const removeView: Command<{ id: string }, Record<string, never>, CommonRefusal> = {
  name: 'workspace.removeView',
  async run(work, { id }) {
    await work.db.deleteFrom('list_view').where('id', '=', id).execute()
    return done({})
  },
}
