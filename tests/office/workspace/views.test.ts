import { v4 } from 'uuid'
import { expect, test } from 'vitest'
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
