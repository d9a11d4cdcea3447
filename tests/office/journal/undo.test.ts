import { expect, test } from 'vitest'
import { emptyPerson } from '#shared/people/schema.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { enter, firstPage, signInAs, unconfirmed } from '#tests/support/people.ts'

const confirmed = unconfirmed

test('undo takes back one command after another, and each can be brought back', async () => {
  const { director } = await openOfficeWithDirector()
  const id = await enter(director, { familyName: 'Liepa', town: 'Rīga' })
  await director.people.update(
    once({
      id,
      revision: 1,
      input: { ...emptyPerson, familyName: 'Liepa', town: 'Cēsis', personalCode: null },
      confirmed,
    }),
  )
  const undone = await director.journal.undo(once({ entry: null }))
  expect(undone).toMatchObject({ ok: true, value: { action: 'people.update' } })
  expect(await director.people.get({ id })).toMatchObject({ town: 'Rīga', revision: 3 })
  expect((await director.people.list({ ...firstPage, search: 'cesis' })).total).toBe(0)
  expect((await director.people.list({ ...firstPage, search: 'riga' })).total).toBe(1)

  if (!undone.ok) throw new Error('unreachable')
  const redone = await director.journal.undo(once({ entry: undone.entry }))
  expect(redone).toMatchObject({ ok: true })
  expect(await director.people.get({ id })).toMatchObject({ town: 'Cēsis', revision: 4 })

  // What was brought back is the last thing done, so it is what undo takes back next.
  await director.journal.undo(once({ entry: null }))
  expect(await director.people.get({ id })).toMatchObject({ town: 'Rīga' })
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('what was redone and undone again does not stand in the way of older work', async () => {
  const { director } = await openOfficeWithDirector()
  const older = await enter(director, { familyName: 'Ozola' })
  const newer = await enter(director, { familyName: 'Liepa' })
  const undone = await director.journal.undo(once({ entry: null }))
  if (!undone.ok) throw new Error('refused')
  await director.journal.undo(once({ entry: undone.entry }))
  expect(await director.people.get({ id: newer })).toMatchObject({ familyName: 'Liepa' })

  await director.journal.undo(once({ entry: null }))
  await expect(director.people.get({ id: newer })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await director.journal.undo(once({ entry: null }))
  await expect(director.people.get({ id: newer })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(director.people.get({ id: older })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await director.journal.lastUndoable()).toBeNull()
  expect(await director.journal.undo(once({ entry: null }))).toEqual({
    ok: false,
    refusal: { reason: 'nothingToUndo' },
  })
})

test('one change of a record after another is taken back, the last first, until it is gone', async () => {
  const { director } = await openOfficeWithDirector()
  const id = await enter(director, { familyName: 'Liepa', town: 'Rīga' })
  const move = async (town: string) => {
    const { revision } = await director.people.get({ id })
    const input = { ...emptyPerson, familyName: 'Liepa', town, personalCode: null }
    return director.people.update(once({ id, revision, input, confirmed }))
  }
  await move('Cēsis')
  await move('Valka')
  const townAfterUndo = async () => {
    expect(await director.journal.undo(once({ entry: null }))).toMatchObject({ ok: true })
    return (await director.people.get({ id })).town
  }
  expect(await townAfterUndo()).toBe('Cēsis')
  expect(await townAfterUndo()).toBe('Rīga')
  await director.journal.undo(once({ entry: null }))
  await expect(director.people.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('a change that another made and that stands is in the way, though the record reads as before', async () => {
  const test = await openOfficeWithDirector()
  const { client } = await signInAs(test, 'staff', 'Ozola')
  const id = await enter(test.director, { familyName: 'Liepa', town: 'Rīga' })
  for (const town of ['Cēsis', 'Rīga']) {
    const { revision } = await client.people.get({ id })
    const input = { ...emptyPerson, familyName: 'Liepa', town, personalCode: null }
    await client.people.update(once({ id, revision, input, confirmed }))
  }
  expect(await test.director.journal.undo(once({ entry: null }))).toMatchObject({
    ok: false,
    refusal: { reason: 'changedSince' },
  })
})

test('a row that somebody changed since is not taken back', async () => {
  const test = await openOfficeWithDirector()
  const { client } = await signInAs(test, 'staff', 'Ozola')
  const id = await enter(test.director, { familyName: 'Liepa' })
  await client.people.update(
    once({
      id,
      revision: 1,
      input: { ...emptyPerson, familyName: 'Liepa', town: 'Cēsis', personalCode: null },
      confirmed,
    }),
  )
  expect(await test.director.journal.undo(once({ entry: null }))).toEqual({
    ok: false,
    refusal: { reason: 'changedSince', subject: `person/${id}`, name: 'Liepa' },
  })
  expect(await test.director.people.get({ id })).toMatchObject({ town: 'Cēsis' })
})

test('a record on which another now stands is not taken back, and nothing that was added since is lost', async () => {
  const test = await openOfficeWithDirector()
  const { client } = await signInAs(test, 'staff', 'Ozola')
  const guardian = await enter(test.director, { familyName: 'Liepa', givenName: 'Mudīte' })
  const ward = await enter(client, { familyName: 'Liepa', givenName: 'Oto' })
  await client.people.addGuardian(once({ ward, guardian, relation: 'mother' }))
  const undone = await test.director.journal.undo(once({ entry: null }))
  expect(undone).toMatchObject({ ok: false })
  expect((await test.director.people.get({ id: ward })).guardians).toHaveLength(1)
})

test('nobody takes back what another did', async () => {
  const test = await openOfficeWithDirector()
  const { client } = await signInAs(test, 'staff', 'Ozola')
  const made = await test.director.people.create(
    once({ input: { ...emptyPerson, familyName: 'Liepa' }, confirmed }),
  )
  if (!made.ok) throw new Error('refused')
  expect(await client.journal.undo(once({ entry: made.entry }))).toEqual({
    ok: false,
    refusal: { reason: 'notYours' },
  })
  expect(await client.journal.undo(once({ entry: null }))).toEqual({
    ok: false,
    refusal: { reason: 'nothingToUndo' },
  })
})

test('the same undo twice is one undo, and an undone entry is not undone again', async () => {
  const { director } = await openOfficeWithDirector()
  const made = await director.people.create(
    once({ input: { ...emptyPerson, familyName: 'Liepa' }, confirmed }),
  )
  if (!made.ok) throw new Error('refused')
  const command = once({ entry: made.entry })
  const first = await director.journal.undo(command)
  expect(await director.journal.undo(command)).toEqual(first)
  expect(await director.journal.undo(once({ entry: made.entry }))).toEqual({
    ok: false,
    refusal: { reason: 'alreadyUndone' },
  })
})

test('a merge comes back whole: both people, their contacts and their names', async () => {
  const { director } = await openOfficeWithDirector()
  const email = { kind: 'email' as const, value: 'oto@example.lv', note: '' }
  const phone = { kind: 'phone' as const, value: '20001001', note: '' }
  const kept = await enter(director, { givenName: 'Oto', familyName: 'Liepa', contacts: [phone] })
  const merged = await enter(director, {
    givenName: 'Otto',
    familyName: 'Liepiņš',
    contacts: [email],
    town: 'Ogre',
  })
  const before = await Promise.all([
    director.people.get({ id: kept }),
    director.people.get({ id: merged }),
  ])
  const done = await director.people.merge(
    once({
      kept: { id: kept, revision: 1 },
      merged: { id: merged, revision: 1 },
      takeFromMerged: ['town'],
    }),
  )
  expect(done).toMatchObject({ ok: true })
  const united = await director.people.get({ id: kept })
  expect(united).toMatchObject({ familyName: 'Liepa', town: 'Ogre' })
  expect(united.contacts.map((contact) => contact.value)).toEqual([
    '+37120001001',
    'oto@example.lv',
  ])
  expect(united.formerNames).toMatchObject([{ givenName: 'Otto', familyName: 'Liepiņš' }])
  expect((await director.people.list({ ...firstPage, search: 'liepins' })).rows).toMatchObject([
    { id: kept },
  ])
  await expect(director.people.get({ id: merged })).rejects.toMatchObject({ code: 'NOT_FOUND' })

  expect(await director.journal.undo(once({ entry: null }))).toMatchObject({ ok: true })
  const after = await Promise.all([
    director.people.get({ id: kept }),
    director.people.get({ id: merged }),
  ])
  expect(after.map((person) => ({ ...person, revision: 0 }))).toEqual(
    before.map((person) => ({ ...person, revision: 0 })),
  )
})
