import { expect, test } from 'vitest'
import { must, value } from '#tests/office/rights/world.ts'
import { once } from '#tests/support/office.ts'
import { firstPage, signInAs } from '#tests/support/people.ts'
import { dataRequestInput } from '#tests/support/privacy.ts'
import { privacyOffice } from './privacyOffice.ts'

test('a request is due a month after it came, and leads the list once it is late', async () => {
  const { director, anna, oto, ask, until } = await privacyOffice()
  const first = await ask(oto)
  const earlier = await ask(anna, {
    receivedOn: '2026-10-31',
    channel: 'phone',
    askedBy: 'Ilga Krūmiņa',
  })
  expect(await director.privacy.get({ id: earlier })).toMatchObject({
    person: { id: anna, name: 'Anna Krūmiņa' },
    dueOn: '2026-11-30',
    state: 'open',
    askedBy: 'Ilga Krūmiņa',
    enteredBy: 'Ilze Bērziņa',
    copies: [],
  })
  await until('2026-12-01T08:00:00Z')
  const { rows } = await director.privacy.list(firstPage)
  expect(rows.map(({ id, state }) => [id, state])).toEqual([
    [earlier, 'late'],
    [first, 'open'],
  ])
  expect((await director.privacy.dueSoon({ days: 14 })).map(({ id }) => id)).toEqual([earlier])
  const late = { ...firstPage, filters: { state: { kind: 'set' as const, values: ['late'] } } }
  expect((await director.privacy.list(late)).total).toBe(1)
})

test('what would come tomorrow is not taken down', async () => {
  const { director, anna } = await privacyOffice()
  const input = { ...dataRequestInput, receivedOn: '2026-11-24' }
  expect(await director.privacy.noteRequest(once({ person: anna, input }))).toEqual({
    ok: false,
    refusal: { reason: 'notYet', field: 'receivedOn' },
  })
})

test('it is extended once, within its month, with a reason', async () => {
  const { director, anna, ask, seenAt, until } = await privacyOffice()
  const id = await ask(anna)
  const late = await ask(anna, { receivedOn: '2026-10-01' })
  const extend = async (request: string, reason = 'Daudz ierakstu') =>
    director.privacy.extend(once({ ...(await seenAt(request)), reason }))
  expect(await extend(id, '')).toMatchObject({ ok: false, refusal: { reason: 'invalid' } })
  expect(await extend(late)).toEqual({ ok: false, refusal: { reason: 'monthOver' } })
  value(await extend(id))
  expect(await director.privacy.get({ id })).toMatchObject({
    dueOn: '2027-02-23',
    extended: { on: '2026-11-23', reason: 'Daudz ierakstu' },
  })
  expect(await extend(id)).toEqual({ ok: false, refusal: { reason: 'extendedAlready' } })
  await until('2027-02-24T08:00:00Z')
  expect((await director.privacy.get({ id })).state).toBe('late')
})

test('nothing is given to whom nobody recognised, nor twice', async () => {
  const { director, oto, ask, seenAt, recognise } = await privacyOffice()
  const id = await ask(oto, { kind: 'rectification', receivedOn: '2026-11-20' })
  const deliver = async (on = '2026-11-23') =>
    director.privacy.deliver(once({ ...(await seenAt(id)), on, how: 'Labots, paziņots e-pastā' }))
  expect(await deliver()).toEqual({ ok: false, refusal: { reason: 'identityUnchecked' } })
  await recognise(id)
  expect(await deliver('2026-11-19')).toEqual({
    ok: false,
    refusal: { reason: 'tooEarly', field: 'on', from: '2026-11-20' },
  })
  expect(await deliver('2026-11-24')).toEqual({
    ok: false,
    refusal: { reason: 'notYet', field: 'on' },
  })
  value(await deliver())
  expect(await director.privacy.get({ id })).toMatchObject({
    state: 'delivered',
    identity: { on: '2026-11-23', how: 'Parādīja pasi birojā', by: 'Ilze Bērziņa' },
  })
  expect(await deliver()).toEqual({ ok: false, refusal: { reason: 'answered' } })
  const refusal = { ...(await seenAt(id)), on: '2026-11-23', reason: 'Pārdomāju' }
  expect(await director.privacy.refuse(once(refusal))).toEqual({
    ok: false,
    refusal: { reason: 'answered' },
  })
})

test('a refused one says why, and is out of the way', async () => {
  const { director, oto, ask, seenAt } = await privacyOffice()
  const id = await ask(oto, { kind: 'erasure' })
  const answer = {
    ...(await seenAt(id)),
    on: '2026-11-23',
    reason: 'Identitāti nevarēja pārbaudīt.',
  }
  value(await director.privacy.refuse(once(answer)))
  expect((await director.privacy.list(firstPage)).total).toBe(0)
  expect(must((await director.privacy.ofPerson({ person: oto }))[0])).toMatchObject({
    state: 'refused',
    refused: { on: '2026-11-23', reason: 'Identitāti nevarēja pārbaudīt.' },
  })
})

test('two windows do not overwrite each other', async () => {
  const { director, oto, ask, seenAt } = await privacyOffice()
  const id = await ask(oto)
  const seen = await seenAt(id)
  value(await director.privacy.extend(once({ ...seen, reason: 'Daudz' })))
  expect(
    await director.privacy.checkIdentity(once({ ...seen, on: '2026-11-23', how: 'Pase' })),
  ).toMatchObject({ ok: false, refusal: { reason: 'changedMeanwhile', revision: 2 } })
})

test('whoever answers the phone takes it down; the rest is the director’s', async () => {
  const test = await privacyOffice()
  const { anna } = test
  const { client } = await signInAs(test, 'staff', 'Lietvede')
  const made = value(
    await client.privacy.noteRequest(once({ person: anna, input: dataRequestInput })),
  )
  expect((await client.privacy.ofPerson({ person: anna })).map(({ id }) => id)).toEqual([made.id])
  await expect(client.privacy.list(firstPage)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(client.privacy.holdsOf({ person: anna })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
