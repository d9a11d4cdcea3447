import { expect, test } from 'vitest'
import type { ListRequest } from '#shared/lists/list.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'

const anna = { ...emptyPerson, givenName: 'Anna', familyName: 'Kalniņa' }
const sure = { notADuplicate: false, codeAsRead: false }
const all = {
  search: '',
  filters: {},
  sort: [],
  position: { kind: 'at' as const, offset: 0 },
  limit: 50,
} satisfies ListRequest

test('a person who was entered is in the register, found without diacritics, and gone after undo', async () => {
  const { director } = await openOfficeWithDirector()
  const made = await director.people.create(once({ input: anna, confirmed: sure }))
  expect(made.ok).toBe(true)

  const found = await director.people.list({ ...all, search: 'kalnin' })
  expect(found.rows.map((row) => row.familyName)).toEqual(['Kalniņa'])
  expect(found.total).toBe(1)

  const undone = await director.journal.undo(once({ entry: null }))
  expect(undone).toMatchObject({ ok: true, value: { action: 'people.create' } })
  expect((await director.people.list({ ...all, search: 'kalnin' })).rows).toEqual([])
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('a double click is one command, and the id with another input is refused', async () => {
  const { director } = await openOfficeWithDirector()
  const command = once({ input: anna, confirmed: sure })
  const [first, second] = await Promise.all([
    director.people.create(command),
    director.people.create(command),
  ])
  expect(second).toEqual(first)
  expect((await director.people.list(all)).total).toBe(2)
  const other = { ...command, payload: { ...command.payload, input: { ...anna, town: 'Rīga' } } }
  expect(await director.people.create(other)).toEqual({
    ok: false,
    refusal: { reason: 'commandReused' },
  })
})

test('input that breaks the schema is a refusal that names the field', async () => {
  const { director } = await openOfficeWithDirector()
  const made = await director.people.create(
    once({ input: { ...anna, familyName: ' ' }, confirmed: sure }),
  )
  expect(made).toEqual({
    ok: false,
    refusal: {
      reason: 'invalid',
      problems: [{ path: ['input', 'familyName'], problem: 'required' }],
    },
  })
})
