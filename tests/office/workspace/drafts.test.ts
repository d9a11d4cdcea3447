import { cpSync } from 'node:fs'
import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import {
  directorPassword,
  newFolder,
  once,
  openOfficeWithDirector,
  openTestOffice,
} from '#tests/support/office.ts'

test('what was half typed is there after the process died, for whoever typed it and signs in again', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const content = { values: { note: 'pusceļā' } }
  await director.workspace.saveDraft({ form: 'people.new', content })
  // The files as they stand at this moment, nothing closed: all that a killed process leaves.
  const left = newFolder()
  cpSync(folder, left, { recursive: true })
  const again = await openTestOffice({ folder: left })
  const desk = again.at('director')
  const state = await desk.staff.state()
  if (state.kind !== 'signedOut') throw new Error(`The office is ${state.kind}`)
  await expect(desk.workspace.draft({ form: 'people.new' })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  const account = state.people[0]?.account ?? ''
  await desk.staff.signIn({ account, password: directorPassword })
  expect(await desk.workspace.draft({ form: 'people.new' })).toMatchObject({ content })
})

test('a hundred forms may be half filled in; one more, and the oldest is let go of', async () => {
  const { director, clock } = await openOfficeWithDirector()
  const kept = async (form: string) => (await director.workspace.draft({ form }))?.content
  for (let n = 1; n <= 100; n += 1) {
    await director.workspace.saveDraft({ form: `form ${n}`, content: { n } })
    clock.advance({ seconds: 1 })
  }
  // What is typed on becomes the newest.
  await director.workspace.saveDraft({ form: 'form 1', content: { n: 'typed on' } })
  clock.advance({ seconds: 1 })
  await director.workspace.saveDraft({ form: 'form 101', content: { n: 101 } })
  expect(await kept('form 1')).toEqual({ n: 'typed on' })
  expect(await kept('form 2')).toBeUndefined()
  expect(await kept('form 3')).toEqual({ n: 3 })
  expect(await kept('form 101')).toEqual({ n: 101 })
})

test('what no form could hold is not kept, and what was kept before stays', async () => {
  const { director } = await openOfficeWithDirector()
  await director.workspace.saveDraft({ form: 'people.new', content: { note: 'āž' } })
  await expect(
    director.workspace.saveDraft({ form: 'people.new', content: { note: 'ā'.repeat(1_000_000) } }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await director.workspace.draft({ form: 'people.new' })).toMatchObject({
    content: { note: 'āž' },
  })
})

test('of unsaved work that is found again it is known whether it was done, a refused try not', async () => {
  const { director } = await openOfficeWithDirector()
  const create = (familyName: string) => {
    const input = { ...emptyPerson, givenName: 'Anna', familyName }
    return once({ input, confirmed: { notADuplicate: false, codeAsRead: false } })
  }
  const [done, refused, never] = [create('Kalniņa'), create(' '), v4()]
  expect(await director.people.create(done)).toMatchObject({ ok: true })
  expect(await director.people.create(refused)).toMatchObject({ ok: false })
  const commands = [done.commandId, refused.commandId, never]
  expect(await director.workspace.answered({ commands })).toEqual([done.commandId])
  expect(await director.workspace.answered({ commands: [] })).toEqual([])
})
