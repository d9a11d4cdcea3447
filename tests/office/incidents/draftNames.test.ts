import Sqlite from 'better-sqlite3'
import { v4 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { openIncidentsOffice } from './incidentsOffice.ts'

/** The clerk's half-written explanation, kept when the names of such forms were still stored in clear. */
async function openWithOldDraft() {
  const { clerk, other, folder } = await openIncidentsOffice()
  const form = `incidents.${v4()}.${v4()}.writeStatement`
  const file = new Sqlite(databaseFile(folder))
  onTestFinished(() => void file.close())
  const { workspace } = clerk.client
  await workspace.saveDraft({ form, content: { text: 'Pusvārds' } })
  file.prepare('update draft set form = ?').run(form)
  const forms = (): string[] =>
    file
      .prepare<[], { form: string }>('select form from draft')
      .all()
      .map((row) => row.form)
  expect(forms()).toEqual([form])
  return { workspace, other, form, forms }
}

const sealed = expect.stringMatching(/^incidents\.[0-9a-f]{64}$/u)

test('a draft of before is found under its form, and its name stays in clear no longer', async () => {
  const { workspace, form, forms } = await openWithOldDraft()
  for (const _ of [1, 2]) {
    expect(await workspace.draft({ form })).toMatchObject({ content: { text: 'Pusvārds' } })
    expect(forms()).toEqual([sealed])
  }
  await workspace.discardDraft({ form })
  expect(await workspace.draft({ form })).toBeNull()
  expect(forms()).toEqual([])
})

test('what is typed on stands in place of a draft of before', async () => {
  const { workspace, form, forms } = await openWithOldDraft()
  await workspace.saveDraft({ form, content: { text: 'Vesels vārds' } })
  expect(forms()).toEqual([sealed])
  expect(await workspace.draft({ form })).toMatchObject({ content: { text: 'Vesels vārds' } })
})

test('a draft of before that is discarded leaves nothing', async () => {
  const { workspace, form, forms } = await openWithOldDraft()
  await workspace.discardDraft({ form })
  expect(forms()).toEqual([])
  expect(await workspace.draft({ form })).toBeNull()
})

test('whichever form its author opens, its name is in clear no longer; nobody else touches it', async () => {
  const { workspace, other, form, forms } = await openWithOldDraft()
  expect(await other.client.workspace.draft({ form })).toBeNull()
  expect(forms()).toEqual([form])
  expect(await workspace.draft({ form: 'people.new' })).toBeNull()
  expect(forms()).toEqual([sealed])
  expect(await workspace.draft({ form })).toMatchObject({ content: { text: 'Pusvārds' } })
})
