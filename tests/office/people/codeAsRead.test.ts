import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'

test('that a code whose check digit does not fit was read from a document stands in the history', async () => {
  const { director } = await openOfficeWithDirector()
  const toldOf = async (id: string): Promise<string[]> => {
    const [newest] = await director.people.history({ id })
    return newest?.rows.flatMap(({ changes }) => changes.map(({ field }) => field)) ?? []
  }
  const input = { ...emptyPerson, givenName: 'Anna', familyName: 'Liepa' }
  const doubtful = { ...input, personalCode: '010190-10000' }
  const said = { notADuplicate: true, codeAsRead: true }
  const notSaid = { ...said, codeAsRead: false }
  expect(await director.people.create(once({ input: doubtful, confirmed: notSaid }))).toMatchObject(
    { ok: false, refusal: { reason: 'codeCheckDigit' } },
  )
  const made = await director.people.create(once({ input: doubtful, confirmed: said }))
  if (!made.ok) throw new Error(made.refusal.reason)
  const { id } = made.value
  expect(await toldOf(id)).toContain('code_as_read')

  // What is changed later says nothing of a code that stays, nor of one that fits.
  const change = (town: string, personalCode: string | null, revision: number) =>
    director.people.update(
      once({ id, revision, input: { ...input, town, personalCode }, confirmed: said }),
    )
  expect(await change('Cēsis', null, 1)).toMatchObject({ ok: true })
  expect(await toldOf(id)).toEqual(['town'])
  expect(await change('Cēsis', '320000-77777', 2)).toMatchObject({ ok: true })
  expect(await toldOf(id)).not.toContain('code_as_read')
})
