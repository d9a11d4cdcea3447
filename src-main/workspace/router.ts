import type { z } from 'zod'
import { openProcedures, procedures } from '#main/calls/implement.ts'
import { runCommand } from '#main/calls/runCommand.ts'
import { instantText } from '#shared/calendar/clock.ts'
import { tellsOfErased } from '#main/erasure/tellsOfErased.ts'
import { keepDraft } from './drafts.ts'
import { parseJson } from './json.ts'
import { readDraft, sealPlainNames, storedDraft, storedForm } from './sealedDrafts.ts'
import { listViews, removeView, saveView } from './views.ts'
import { eventsFor } from './events.ts'

const os = procedures.workspace

export const workspaceRouter = {
  feed: openProcedures.workspace.feed.handler(({ context, signal }) => eventsFor(context, signal)),
  draft: os.draft.handler(async ({ input, context }) => {
    await sealPlainNames(context)
    const form = storedForm(context, input.form)
    if (form === null) return null
    const draft = await context.services.reads
      .selectFrom('draft')
      .select(['content', 'saved_at'])
      .where('account', '=', context.actor.account)
      .where('form', '=', form)
      .executeTakeFirst()
    if (draft === undefined) return null
    const content = await readDraft(context, input.form, draft.content)
    return content === null ? null : { content, savedAt: draft.saved_at }
  }),
  saveDraft: os.saveDraft.handler(async ({ input, context }) => {
    await sealPlainNames(context)
    const { door, clock } = context.services
    const form = storedForm(context, input.form)
    const content = await storedDraft(context, input)
    if (form === null || content === null) return {}
    const saved_at = instantText(clock.now())
    const { account } = context.actor
    await door.aside(async (db) => {
      // Looked up where it is written: the erasure may have waited for its turn just before.
      const stale = await tellsOfErased(db, {
        form: input.form,
        content: JSON.stringify(input.content),
      })
      if (!stale) await keepDraft(db, { account, form, content, saved_at })
    })
    return {}
  }),
  discardDraft: os.discardDraft.handler(async ({ input, context }) => {
    await sealPlainNames(context)
    const form = storedForm(context, input.form)
    if (form === null) return {}
    await context.services.door.aside((db) =>
      db
        .deleteFrom('draft')
        .where('account', '=', context.actor.account)
        .where('form', '=', form)
        .execute(),
    )
    return {}
  }),
  answered: os.answered.handler(async ({ input, context }) => {
    const rows = await context.services.reads
      .selectFrom('command')
      .select('id')
      .where('id', 'in', input.commands)
      .where('actor', '=', context.actor.account)
      .execute()
    return rows.map(({ id }) => id)
  }),
  preferences: os.preferences.handler(async ({ context }) => {
    const rows = await context.services.reads
      .selectFrom('preference')
      .select(['name', 'value'])
      .where('account', '=', context.actor.account)
      .execute()
    const preferences: Record<string, z.core.util.JSONType> = {}
    for (const row of rows) preferences[row.name] = parseJson(row.value)
    return preferences
  }),
  setPreference: os.setPreference.handler(async ({ input, context }) => {
    const value = JSON.stringify(input.value)
    await context.services.door.aside((db) =>
      db
        .insertInto('preference')
        .values({ account: context.actor.account, name: input.name, value })
        .onConflict((conflict) => conflict.columns(['account', 'name']).doUpdateSet({ value }))
        .execute(),
    )
    return {}
  }),
  views: os.views.handler(({ input, context }) => listViews(context.services.reads, input.list)),
  saveView: os.saveView.handler(runCommand(saveView)),
  removeView: os.removeView.handler(runCommand(removeView)),
}
