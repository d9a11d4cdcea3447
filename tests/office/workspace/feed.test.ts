import { expect, test } from 'vitest'
import { listen } from '#tests/support/listen.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'

test('windows are told which records a command touched', async () => {
  const { director } = await openOfficeWithDirector()
  const feed = await listen(director)
  const id = await enter(director, { familyName: 'Liepa' })
  expect(await feed.next('changes')).toMatchObject({
    touched: [{ kind: 'person', id, change: 'created' }],
    all: [],
  })
})

test('nobody is told of records outside their scope', async () => {
  const test = await openOfficeWithDirector()
  const manager = await signInAs(test, 'projectManager', 'Ozola')
  const feed = await listen(manager.client)
  await enter(test.director, { familyName: 'Svešā' })
  const own = await enter(manager.client, { familyName: 'Sava' })
  expect((await feed.next('changes')).touched).toEqual([
    { kind: 'person', id: own, change: 'created' },
  ])
})

test('of a foreign record that is archived or goes not even the id is told', async () => {
  const test = await openOfficeWithDirector()
  const manager = await signInAs(test, 'projectManager', 'Ozola')
  const feed = await listen(manager.client)
  const foreign = await enter(test.director, { familyName: 'Svešā' })
  await test.director.people.archive(once({ selection: { kind: 'rows', ids: [foreign] } }))
  const own = await enter(manager.client, { familyName: 'Sava' })
  // Of the foreign person's coming and of their way to the archive nothing came.
  expect((await feed.next('changes')).touched).toEqual([
    { kind: 'person', id: own, change: 'created' },
  ])

  const other = await enter(test.director, { familyName: 'Cita' })
  await test.director.journal.undo(once({ entry: null }))
  expect(await feed.next('changes')).toMatchObject({ touched: [], all: ['person'] })
  const ownOther = await enter(manager.client, { familyName: 'Savējā' })
  const next = await feed.next('changes')
  expect(JSON.stringify(next)).not.toContain(other)
  expect(next.touched).toEqual([{ kind: 'person', id: ownOther, change: 'created' }])
})

test('what goes is told by its id to those from whom nothing is hidden', async () => {
  const test = await openOfficeWithDirector()
  const id = await enter(test.director, { familyName: 'Liepa' })
  const feed = await listen(test.director)
  await test.director.journal.undo(once({ entry: null }))
  expect(await feed.next('changes')).toMatchObject({
    touched: [{ kind: 'person', id, change: 'removed' }],
    all: [],
  })
})

test('a locked screen is told of the lock, and of no record', async () => {
  const test = await openOfficeWithDirector()
  const colleague = await signInAs(test, 'staff', 'Ozola')
  const feed = await listen(colleague.client)
  await colleague.client.staff.lock()
  await enter(test.director, { familyName: 'Liepa' })
  expect(await feed.next('state')).toEqual({ kind: 'state' })
  await colleague.client.staff.signOut()
  expect(await feed.next('state')).toEqual({ kind: 'state' })
})

test('views and preferences', async () => {
  const { director } = await openOfficeWithDirector()
  const view = {
    name: 'Rīdzinieki',
    query: { search: '', filters: { town: { kind: 'text' as const, text: 'rīga' } }, sort: [] },
    layout: { order: ['name', 'town'], shown: { town: true }, widths: { name: 220 } },
    isDefault: true,
  }
  const saved = await director.workspace.saveView(once({ list: 'people', view, replaces: null }))
  expect(saved).toMatchObject({ ok: true })
  expect(await director.workspace.saveView(once({ list: 'people', view, replaces: null }))).toEqual(
    {
      ok: false,
      refusal: { reason: 'nameTaken' },
    },
  )
  await director.workspace.saveView(
    once({ list: 'people', view: { ...view, name: 'Citi' }, replaces: null }),
  )
  const views = await director.workspace.views({ list: 'people' })
  expect(views.map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ['Citi', true],
    ['Rīdzinieki', false],
  ])
  await director.workspace.setPreference({ name: 'people.columns', value: { widths: [120] } })
  expect(await director.workspace.preferences()).toEqual({ 'people.columns': { widths: [120] } })
})
