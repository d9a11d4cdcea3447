import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage, signInAs, unconfirmed } from '#tests/support/people.ts'

const phone = (value: string) => ({ kind: 'phone' as const, value, note: '' })

test('the same code is the same person whatever the name, and nobody can insist', async () => {
  const { director } = await openOfficeWithDirector()
  const known = await enter(director, { familyName: 'Liepa', personalCode: '010199-00004' })
  const again = {
    ...emptyPerson,
    givenName: 'Anna',
    familyName: 'Ozola',
    personalCode: '01019900004',
  }
  for (const notADuplicate of [false, true]) {
    const answer = await director.people.create(
      once({ input: again, confirmed: { notADuplicate, codeAsRead: false } }),
    )
    expect(answer).toMatchObject({
      ok: false,
      refusal: { reason: 'duplicates', matches: [{ kind: 'same', person: { id: known } }] },
    })
  }
})

test('household members are no duplicates; the same name with the same phone is asked about', async () => {
  const { director } = await openOfficeWithDirector()
  await enter(director, { givenName: 'Anna', familyName: 'Liepa', contacts: [phone('20001001')] })
  await enter(director, { givenName: 'Oto', familyName: 'Liepa', contacts: [phone('20001001')] })
  const input = {
    ...emptyPerson,
    givenName: 'anna',
    familyName: 'LIEPA',
    contacts: [phone('+371 20 001 001')],
  }
  const asked = await director.people.create(once({ input, confirmed: unconfirmed }))
  expect(asked).toMatchObject({ refusal: { reason: 'duplicates', matches: [{ by: ['phone'] }] } })
  const confirmed = { notADuplicate: true, codeAsRead: false }
  expect(await director.people.create(once({ input, confirmed }))).toMatchObject({ ok: true })
})

test('somebody outside one’s projects is told of by their code only, and without a field', async () => {
  const test = await openOfficeWithDirector()
  const { client } = await signInAs(test, 'projectManager', 'Ozola')
  const secret = { givenName: 'Oto', familyName: 'Slepenais', contacts: [phone('20001009')] }
  await enter(test.director, { ...secret, personalCode: '120493-01233' })
  const sameCode = await client.people.create(
    once({
      input: { ...emptyPerson, familyName: 'Cits', personalCode: '120493-01233' },
      confirmed: unconfirmed,
    }),
  )
  expect(sameCode).toEqual({
    ok: false,
    refusal: { reason: 'codeTaken', field: 'personalCode' },
  })
  const sameName = await client.people.create(
    once({ input: { ...emptyPerson, ...secret }, confirmed: unconfirmed }),
  )
  expect(sameName).toMatchObject({ ok: true })
  expect((await client.people.list({ ...firstPage, search: '20001009' })).total).toBe(1)
})

test('a code that somebody had before is told as such, to whom may not see them without a name, and may be another person’s', async () => {
  const test = await openOfficeWithDirector()
  const { client } = await signInAs(test, 'projectManager', 'Ozola')
  const { director } = test
  const known = await enter(director, { familyName: 'Slepenā', personalCode: '120493-01233' })
  const { revision } = await director.people.get({ id: known })
  const changed = { ...emptyPerson, familyName: 'Slepenā', personalCode: '321234-56789' }
  const update = { id: known, revision, input: changed, confirmed: unconfirmed }
  expect(await director.people.update(once(update))).toMatchObject({ ok: true })

  const input = { ...emptyPerson, familyName: 'Cita', personalCode: '120493-01233' }
  const enterBy = (by: typeof client, notADuplicate: boolean) =>
    by.people.create(once({ input, confirmed: { notADuplicate, codeAsRead: false } }))
  expect(await enterBy(director, false)).toMatchObject({
    refusal: {
      reason: 'duplicates',
      matches: [{ by: ['formerPersonalCode'], person: { id: known } }],
    },
  })
  expect(await enterBy(client, false)).toEqual({
    ok: false,
    refusal: { reason: 'formerCodeTaken', field: 'personalCode' },
  })
  expect(await enterBy(client, true)).toMatchObject({ ok: true })
})

test('a surname that changes still finds, and is told from a slip', async () => {
  const { director } = await openOfficeWithDirector()
  const id = await enter(director, { givenName: 'Anna', familyName: 'Kalnina' })
  const rename = (familyName: string, revision: number) =>
    director.people.update(
      once({
        id,
        revision,
        input: { ...emptyPerson, givenName: 'Anna', familyName, personalCode: null },
        confirmed: unconfirmed,
      }),
    )
  await rename('Kalniņa', 1)
  expect((await director.people.get({ id })).formerNames).toEqual([])
  await rename('Ozola', 2)
  expect((await director.people.get({ id })).formerNames).toMatchObject([{ familyName: 'Kalniņa' }])
  for (const search of ['kalni', 'ozol', 'anna kaln']) {
    expect((await director.people.list({ ...firstPage, search })).total, search).toBe(1)
  }
})

test('a birth date left empty is taken from an old code; a doubtful code asks to be confirmed', async () => {
  const { director } = await openOfficeWithDirector()
  const id = await enter(director, { personalCode: '290296-04561' })
  expect(await director.people.get({ id })).toMatchObject({
    birthDate: '1896-02-29',
    maskedCode: '290296-•••••',
    minor: 'no',
  })
  expect(await director.people.personalCode({ id })).toEqual({ code: '290296-04561' })
  const [read] = await director.journal
    .entries({ before: null, limit: 2 })
    .then((all) => all.filter(({ action }) => action === 'people.personalCode'))
  expect(read).toMatchObject({ kind: 'read', actorName: 'Ilze Bērziņa' })

  const wrongSum = { ...emptyPerson, familyName: 'Liepa', personalCode: '120493-01234' }
  const doubtful = await director.people.create(once({ input: wrongSum, confirmed: unconfirmed }))
  expect(doubtful).toMatchObject({ refusal: { reason: 'codeCheckDigit', field: 'personalCode' } })
  const asRead = { notADuplicate: false, codeAsRead: true }
  expect(await director.people.create(once({ input: wrongSum, confirmed: asRead }))).toMatchObject({
    ok: true,
  })
})

test.for([
  ['personalCode', '310495-00017', 'codeDate'],
  ['personalCode', '311299-29999', 'codeFuture'],
  ['personalCode', '310000-00000', 'codeDate'],
  ['personalCode', '1234', 'codeLength'],
  ['postcode', '12', 'notAPostcode'],
] as const)('%s „%s” is refused at its field', async ([field, value, problem]) => {
  const { director } = await openOfficeWithDirector()
  const input = { ...emptyPerson, familyName: 'Liepa', [field]: value }
  expect(await director.people.create(once({ input, confirmed: unconfirmed }))).toEqual({
    ok: false,
    refusal: { reason: 'invalid', problems: [{ path: [field], problem }] },
  })
  expect((await director.people.list(firstPage)).total).toBe(1)
})

test('whoever saves second sees both versions', async () => {
  const test = await openOfficeWithDirector()
  const { client } = await signInAs(test, 'staff', 'Ozola')
  const id = await enter(test.director, { familyName: 'Liepa' })
  const update = (as: typeof client, town: string) =>
    as.people.update(
      once({
        id,
        revision: 1,
        input: { ...emptyPerson, familyName: 'Liepa', town, personalCode: null },
        confirmed: unconfirmed,
      }),
    )
  expect(await update(test.director, 'Rīga')).toMatchObject({ ok: true })
  expect(await update(client, 'Cēsis')).toMatchObject({
    ok: false,
    refusal: { reason: 'changedMeanwhile', revision: 2, current: { town: 'Rīga' } },
  })
})
