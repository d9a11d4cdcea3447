import Sqlite from 'better-sqlite3'
import { v4 } from 'uuid'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'

const view = (name: string, isDefault = false) => ({
  name,
  query: { search: '', filters: {}, sort: [] },
  layout: { order: [], shown: {}, widths: {} },
  isDefault,
})

test('a new default view takes the place of the one before', async () => {
  const { director } = await openOfficeWithDirector()
  for (const name of ['Pirmais', 'Otrais']) {
    const saved = { list: 'people', view: view(name, true), replaces: null }
    expect(await director.workspace.saveView(once(saved))).toMatchObject({ ok: true })
  }
  expect(await director.workspace.views({ list: 'people' })).toMatchObject([
    { name: 'Otrais', isDefault: true },
    { name: 'Pirmais', isDefault: false },
  ])
})

test('a view that somebody removed is not said to be saved', async () => {
  const { director } = await openOfficeWithDirector()
  await expect(
    director.workspace.saveView(once({ list: 'people', view: view('Mans'), replaces: v4() })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await director.workspace.views({ list: 'people' })).toEqual([])
})

test('the list of incidents keeps no views: what is looked for there is a name, and a view stands in clear', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const named = { ...view('Bērziņas lieta'), query: { search: 'Bērziņa', filters: {}, sort: [] } }
  expect(
    await director.workspace.saveView(once({ list: 'incidents', view: named, replaces: null })),
  ).toMatchObject({ ok: false, refusal: { reason: 'invalid' } })
  // A file of an older program may hold one.
  const file = new Sqlite(databaseFile(folder))
  onTestFinished(() => void file.close())
  file
    .prepare(
      "insert into list_view (id, list, name, content, is_default, revision) values (?, 'incidents', ?, ?, 1, 1)",
    )
    .run(v4(), named.name, JSON.stringify(named))
  expect(await director.workspace.views({ list: 'incidents' })).toEqual([])
})
