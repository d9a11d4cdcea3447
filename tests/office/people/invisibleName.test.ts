import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import { once, openOfficeWithDirector, openTestOffice } from '#tests/support/office.ts'
import { unconfirmed } from '#tests/support/people.ts'

const invisible = '\u200b\u2060'

test.each(['', 'Oto'])(
  'a family name that nobody can see is none (given name "%s")',
  async (givenName) => {
    const { director } = await openOfficeWithDirector()
    const input = { ...emptyPerson, givenName, familyName: invisible }
    expect(await director.people.create(once({ input, confirmed: unconfirmed }))).toEqual({
      ok: false,
      refusal: { reason: 'invalid', problems: [{ path: ['familyName'], problem: 'required' }] },
    })
  },
)

test('the first start takes no invisible director', async () => {
  const { at } = await openTestOffice()
  const start = {
    institution: { name: 'SIA „Paraugs”', registrationNumber: '' },
    director: { givenName: 'Ilze', familyName: invisible, password: 'zaļā pļava 17' },
    language: 'lv' as const,
  }
  await expect(at('one').staff.setUp(start)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(await at('one').staff.state()).toEqual({ kind: 'firstStart' })
})
