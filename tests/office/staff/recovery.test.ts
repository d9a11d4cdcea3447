import Sqlite from 'better-sqlite3'
import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { keysFromSeed, openSealed, sealFor } from '#main/staff/keys.ts'
import { readCode, writeCode } from '#main/staff/writtenCode.ts'
import {
  type Client,
  directorPassword,
  once,
  openOfficeWithDirector,
} from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'

interface Keys {
  public_key: string
  sealed_for_recovery: string
}

function storedKeys(folder: string, account: string): Keys {
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  try {
    const keys = database
      .prepare<[string], Keys>(
        'select public_key, sealed_for_recovery from credential where account_id = ?',
      )
      .get(account)
    if (keys === undefined) throw new Error('no credential')
    return keys
  } finally {
    database.close()
  }
}

test('the printed recovery key opens everybody’s own key, and nothing else does', async () => {
  const test = await openOfficeWithDirector()
  const { account } = await signInAs(test, 'staff', 'Ozola')
  const stored = storedKeys(test.folder, account)
  const seed = readCode(test.recoveryKey.toLowerCase().replaceAll('-', ' '), 32)
  if (seed === null) throw new Error('the printed key does not read back')
  const privateKey = await openSealed(stored.sealed_for_recovery, await keysFromSeed(seed))

  const publicKey = new Uint8Array(Buffer.from(stored.public_key, 'base64'))
  const letter = await sealFor(Buffer.from('noslēpums'), publicKey)
  const opened = await openSealed(letter, { publicKey, privateKey })
  expect(Buffer.from(opened).toString()).toBe('noslēpums')

  const other = await keysFromSeed(new Uint8Array(32).fill(7))
  await expect(openSealed(stored.sealed_for_recovery, other)).rejects.toThrow()
})

test('the recovery key is shown again until it is on paper, to the director alone, and then forgotten', async () => {
  const test = await openOfficeWithDirector()
  const shownTo = async (client: Client) => {
    const state = await client.staff.state()
    return state.kind === 'open' ? state.recoveryKey : state.kind
  }
  const secrets = (): string[] => {
    const database = new Sqlite(databaseFile(test.folder), { readonly: true })
    try {
      return database.prepare<[], string>('select name from office_secret').pluck().all()
    } finally {
      database.close()
    }
  }
  expect(await shownTo(test.director)).toBe(test.recoveryKey)
  const account = (await test.director.staff.list())[0]?.id ?? ''
  const second = await signInAs(test, 'director', 'Ozola')
  expect(await shownTo(second.client)).toBeNull()
  // Another director's word is not that of whoever has to print it.
  await second.client.staff.recoveryKeyPrinted()
  await test.director.staff.lock()
  expect(await shownTo(test.director)).toBe('locked')
  await test.director.staff.signIn({ account, password: directorPassword })
  expect(await shownTo(test.director)).toBe(test.recoveryKey)

  await test.director.staff.recoveryKeyPrinted()
  expect(await shownTo(test.director)).toBeNull()
  expect(secrets()).toEqual(['recoveryPublicKey'])
})

test('another window of the same director is told at once that the key is on paper, and shows it no more', async () => {
  const { at, director } = await openOfficeWithDirector()
  const account = (await director.staff.list())[0]?.id ?? ''
  const other = at('other')
  expect(await other.staff.signIn({ account, password: directorPassword })).toEqual({ ok: true })
  const shown = await other.staff.state()
  expect(shown.kind === 'open' && shown.recoveryKey).not.toBeNull()
  const events = await other.workspace.feed()
  expect(await events.next()).toMatchObject({ value: { kind: 'hello' } })

  const told = events.next()
  await director.staff.recoveryKeyPrinted()
  // Nothing else would come: without it the wait ends in nothing.
  const silence = new Promise((resolve) => setTimeout(resolve, 2000, 'nothing'))
  expect(await Promise.race([told, silence])).toMatchObject({ value: { kind: 'state' } })
  expect(await other.staff.state()).toMatchObject({ kind: 'open', recoveryKey: null })
})

test('a reset by the director makes a new key pair at the next sign-in', async () => {
  const test = await openOfficeWithDirector()
  const { client, account } = await signInAs(test, 'staff', 'Ozola')
  const before = storedKeys(test.folder, account).public_key
  const row = (await test.director.staff.list()).find(({ id }) => id === account)
  if (row === undefined) throw new Error('no account')
  const reset = await test.director.staff.resetPassword(
    once({ id: account, revision: row.revision }),
  )
  if (!reset.ok) throw new Error('refused')
  const password = 'jauna parole 22'
  await client.staff.acceptInvitation({ account, code: reset.value.code, password })
  const after = storedKeys(test.folder, account).public_key
  expect(after).not.toBe(before)
  await client.staff.changePassword({ current: password, next: 'vēl jaunāka 33' })
  expect(storedKeys(test.folder, account).public_key).toBe(after)
})

test('a slip of the pen in a written key is noticed', () => {
  const written = writeCode(new Uint8Array(32).map((_, place) => place * 7))
  expect(readCode(written, 32)).toHaveLength(32)
  for (let place = 0; place < written.length; place += 1) {
    const letter = written.charAt(place)
    if (letter === '-') continue
    const slipped =
      written.slice(0, place) + (letter === 'X' ? 'Y' : 'X') + written.slice(place + 1)
    expect(readCode(slipped, 32), slipped).toBeNull()
  }
  expect(readCode(written.slice(0, -1), 32)).toBeNull()
  expect(readCode(`${written}0`, 32)).toBeNull()
})

test('what opens an account is nowhere in the change rows or the journal', async () => {
  const test = await openOfficeWithDirector()
  const { account } = await signInAs(test, 'staff', 'Ozola')
  const stored = storedKeys(test.folder, account)
  const database = new Sqlite(databaseFile(test.folder), { readonly: true })
  const told = JSON.stringify([
    database.prepare('select * from change_row').all(),
    database.prepare('select * from journal').all(),
    database.prepare('select * from command').all(),
  ])
  database.close()
  expect(told).not.toContain(stored.public_key)
  expect(told).not.toContain(stored.sealed_for_recovery)
  expect(told).not.toContain('parole')
})

test('a screen that locks while the password is being changed does not cost anybody their key', async () => {
  const test = await openOfficeWithDirector()
  const { client, account } = await signInAs(test, 'staff', 'Ozola')
  const changing = client.staff.changePassword({
    current: 'parole priekš Ozola',
    next: 'pavisam cita 9',
  })
  await new Promise((resolve) => setImmediate(resolve))
  await client.staff.lock()
  expect(await changing).toEqual({ ok: true })

  const stored = storedKeys(test.folder, account)
  const seed = readCode(test.recoveryKey, 32)
  if (seed === null) throw new Error('the printed key does not read back')
  const privateKey = await openSealed(stored.sealed_for_recovery, await keysFromSeed(seed))
  const publicKey = new Uint8Array(Buffer.from(stored.public_key, 'base64'))
  const letter = await sealFor(Buffer.from('noslēpums'), publicKey)
  expect(Buffer.from(await openSealed(letter, { publicKey, privateKey })).toString()).toBe(
    'noslēpums',
  )
})

/** Another key of the same form, without a slip in it. */
const otherKey = writeCode(new Uint8Array(32).fill(7))
const password = 'atgūta parole 44'

test('the recovery key lets in whoever forgot their password, with the same key pair under a new one', async () => {
  const test = await openOfficeWithDirector()
  const { client, account } = await signInAs(test, 'staff', 'Ozola')
  const before = storedKeys(test.folder, account).public_key
  const desk = test.at('desk')
  const recoveryKey = ` ${test.recoveryKey.toLowerCase().replaceAll('-', ' ')}\n`
  expect(await desk.staff.recover({ account, recoveryKey, password })).toEqual({ ok: true })
  expect(await desk.staff.state()).toMatchObject({ kind: 'open', name: 'Līga Ozola' })
  expect(storedKeys(test.folder, account).public_key).toBe(before)
  // Whoever sat elsewhere under the old password sits there no more.
  expect(await client.staff.state()).toMatchObject({ kind: 'signedOut' })
  expect(await client.staff.signIn({ account, password: 'parole priekš Ozola' })).toMatchObject({
    ok: false,
    refusal: { reason: 'wrongPassword' },
  })
  expect(await client.staff.signIn({ account, password })).toEqual({ ok: true })

  const lines = await test.director.journal.entries({ before: null, limit: 50 })
  expect(lines).toContainEqual(
    expect.objectContaining({ kind: 'command', action: 'staff.recover', actorName: 'Līga Ozola' }),
  )
  expect(await desk.journal.undo(once({ entry: null }))).toMatchObject({
    ok: false,
    refusal: { reason: 'nothingToUndo' },
  })
})

test('a wrong recovery key waits longer every time, and is written into the journal', async () => {
  const test = await openOfficeWithDirector()
  const { account } = await signInAs(test, 'staff', 'Ozola')
  const desk = test.at('desk')
  const wrong = () => desk.staff.recover({ account, recoveryKey: otherKey, password })
  expect(await wrong()).toEqual({ ok: false, refusal: { reason: 'wrongKey', waitSeconds: 0 } })
  await wrong()
  expect(await wrong()).toEqual({ ok: false, refusal: { reason: 'wrongKey', waitSeconds: 5 } })
  test.clock.advance({ milliseconds: 4_999 })
  const right = () => desk.staff.recover({ account, recoveryKey: test.recoveryKey, password })
  expect(await right()).toEqual({ ok: false, refusal: { reason: 'wait', waitSeconds: 1 } })
  test.clock.advance({ milliseconds: 1 })
  expect(await wrong()).toMatchObject({ refusal: { waitSeconds: 10 } })
  test.clock.advance({ seconds: 10 })
  expect(await right()).toEqual({ ok: true })
  const lines = await test.director.journal.entries({ before: null, limit: 50 })
  expect(lines.filter(({ action }) => action === 'staff.wrongRecoveryKey')).toHaveLength(4)
})

test('a slip of the pen is told and costs no try', async () => {
  const test = await openOfficeWithDirector()
  const { account } = await signInAs(test, 'staff', 'Ozola')
  const desk = test.at('desk')
  const slipped = test.recoveryKey.slice(0, -1)
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await desk.staff.recover({ account, recoveryKey: slipped, password })).toEqual({
      ok: false,
      refusal: { reason: 'mistyped' },
    })
  }
  expect(await desk.staff.signIn({ account, password: 'parole priekš Ozola' })).toEqual({
    ok: true,
  })
})

test('where nothing is sealed for it the right recovery key is a wrong one', async () => {
  const test = await openOfficeWithDirector()
  const person = await enter(test.director, { familyName: 'Ozola', parts: ['colleague'] })
  const invited = await test.director.staff.invite(once({ person, role: 'staff' }))
  if (!invited.ok) throw new Error('refused')
  const { account } = invited.value
  const desk = test.at('desk')
  const answers = []
  for (const recoveryKey of [test.recoveryKey, otherKey]) {
    answers.push(await desk.staff.recover({ account, recoveryKey, password }))
  }
  expect(answers[0]).toEqual({ ok: false, refusal: { reason: 'wrongKey', waitSeconds: 0 } })
  expect(answers[1]).toEqual(answers[0])
  expect(await desk.staff.recover({ account: v4(), recoveryKey: otherKey, password })).toEqual({
    ok: false,
    refusal: { reason: 'closed' },
  })
  expect(
    await desk.staff
      .recover({ account, recoveryKey: otherKey, password: 'īsa' })
      .catch((error: unknown) => error),
  ).toMatchObject({ code: 'BAD_REQUEST' })
})
