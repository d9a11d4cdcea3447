import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { keysFromSeed, openSealed, sealFor } from '#main/staff/keys.ts'
import { readCode, writeCode } from '#main/staff/writtenCode.ts'
import { once, openOfficeWithDirector } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'

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
