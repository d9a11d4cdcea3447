import { readdirSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { keysFromSeed } from '#main/staff/keys.ts'
import { readCode } from '#main/staff/writtenCode.ts'
import { newShare } from '#tests/office/exports/share.ts'
import { fileIncident } from '#tests/support/incidents.ts'
import { listen } from '#tests/support/listen.ts'
import { type Client, once, openOfficeWithDirector, openTestOffice } from '#tests/support/office.ts'
import { signInAs } from '#tests/support/people.ts'

const password = 'jauna parole 22'

async function openStateOf(client: Client) {
  const state = await client.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  return state
}

function column(folder: string, query: string): unknown[] {
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  try {
    return database.prepare(query).pluck().all()
  } finally {
    database.close()
  }
}

/** The director who was to print the key is given a new code by another; it was never printed. */
async function openWithReset() {
  const office = await openOfficeWithDirector()
  const { director } = office
  const second = await signInAs(office, 'director', 'Ozola')
  const clerk = await signInAs(office, 'staff', 'Liepa')
  const first = (await director.staff.list()).find(
    ({ id }) => id !== second.account && id !== clerk.account,
  )
  if (first === undefined) throw new Error('there is no first director')
  const reset = async (): Promise<string> => {
    const row = (await second.client.staff.list()).find(({ id }) => id === first.id)
    const answer = await second.client.staff.resetPassword(
      once({ id: first.id, revision: row?.revision ?? 0 }),
    )
    if (!answer.ok) throw new Error('refused')
    return answer.value.code
  }
  const accept = async (code: string): Promise<void> => {
    expect(await director.staff.acceptInvitation({ account: first.id, code, password })).toEqual({
      ok: true,
    })
  }
  return { ...office, second, clerk, first: first.id, reset, accept }
}

test('a recovery key that is shown still is not made anew', async () => {
  const { director, second, recoveryKey } = await openWithReset()
  for (const client of [director, second.client]) {
    expect((await openStateOf(client)).recoveryKeyLost).toBe(false)
    expect(await client.staff.renewRecoveryKey()).toEqual({
      ok: false,
      refusal: { reason: 'notLost' },
    })
  }
  expect((await openStateOf(director)).recoveryKey).toBe(recoveryKey)
  await director.staff.recoveryKeyPrinted()
  expect((await openStateOf(second.client)).recoveryKeyLost).toBe(false)
  expect(await second.client.staff.renewRecoveryKey()).toMatchObject({ ok: false })
})

test('a key that a reset took before it was on paper is said to be lost, and whoever is director makes a new one', async () => {
  const { director, second, clerk, first, reset, accept, folder, at, recoveryKey } =
    await openWithReset()
  const feed = await listen(second.client)
  const code = await reset()
  // The other one is told at once, the staff never.
  expect(await feed.next('state')).toEqual({ kind: 'state' })
  expect((await openStateOf(second.client)).recoveryKeyLost).toBe(true)
  expect((await openStateOf(clerk.client)).recoveryKeyLost).toBe(false)
  await accept(code)
  expect(await openStateOf(director)).toMatchObject({ recoveryKey: null, recoveryKeyLost: true })

  expect(await director.staff.renewRecoveryKey()).toEqual({ ok: true })
  const { recoveryKey: made, recoveryKeyLost } = await openStateOf(director)
  if (made === null) throw new Error('no key is shown')
  expect(made).not.toBe(recoveryKey)
  expect(recoveryKeyLost).toBe(false)
  expect(await director.staff.renewRecoveryKey()).toMatchObject({ ok: false })
  expect(
    (await director.journal.entries({ before: null, limit: 5 })).map(({ action }) => action),
  ).toContain('staff.renewRecoveryKey')
  await director.staff.recoveryKeyPrinted()
  expect(column(folder, 'select name from office_secret')).toEqual(['recoveryPublicKey'])

  // Whoever made it can be let in by it, others once their password has opened their pair.
  const desk = at('another desk')
  const recover = (account: string, key: string) =>
    desk.staff.recover({ account, recoveryKey: key, password })
  expect(await recover(first, recoveryKey)).toMatchObject({ refusal: { reason: 'wrongKey' } })
  expect(await recover(first, made)).toEqual({ ok: true })
  expect(await recover(clerk.account, made)).toMatchObject({ refusal: { reason: 'wrongKey' } })
  const signedIn = await desk.staff.signIn({
    account: clerk.account,
    password: 'parole priekš Liepa',
  })
  expect(signedIn).toEqual({ ok: true })
  const pair = `select public_key from credential where account_id = '${clerk.account}'`
  const before = column(folder, pair)
  expect(await recover(clerk.account, made)).toEqual({ ok: true })
  expect(column(folder, pair)).toEqual(before)
})

test('nobody gets a new key at a desk that is locked while it is made', async () => {
  const { director, recoveryKey, reset, accept, first, folder } = await openWithReset()
  await accept(await reset())
  const pair = `select sealed_for_recovery from credential where account_id = '${first}'`
  const before = column(folder, pair)
  const [made] = await Promise.all([director.staff.renewRecoveryKey(), director.staff.lock()])
  expect(made).toEqual({ ok: false, refusal: { reason: 'notLost' } })
  expect(column(folder, pair)).toEqual(before)

  // Their own pair is sealed as it was: once they are back, the key they make opens it.
  expect(await director.staff.signIn({ account: first, password })).toEqual({ ok: true })
  expect(await director.staff.renewRecoveryKey()).toEqual({ ok: true })
  const key = (await openStateOf(director)).recoveryKey ?? ''
  expect(key).not.toBe(recoveryKey)
  expect(await director.staff.recover({ account: first, recoveryKey: key, password })).toEqual({
    ok: true,
  })
})

test('backups and incidents are sealed for the new key, which opens the copy made then', async () => {
  const { director, second, reset, accept, folder, clock } = await openWithReset()
  expect(await fileIncident(director)).toMatchObject({ ok: true })
  const usb = newShare()
  await director.backups.setPlace(once({ folder: usb, revision: null }))
  expect(await director.backups.make()).toMatchObject({ ok: true })
  const [old = ''] = readdirSync(usb)
  await accept(await reset())
  clock.advance({ minutes: 1 })
  await director.staff.renewRecoveryKey()
  const { recoveryKey = null } = await openStateOf(director)
  const seed = recoveryKey === null ? null : readCode(recoveryKey, 32)
  if (recoveryKey === null || seed === null) throw new Error('no key is shown')
  const whole = () => readdirSync(usb).filter((name) => !name.endsWith('.part'))
  await vi.waitFor(() => expect(whole()).toHaveLength(2), { timeout: 15_000 })
  const fresh = whole().find((name) => name !== old)

  // Whoever still reads the incident gives its key to the new pair, and to the new recovery key.
  expect(await second.client.incidents.mendKeys(once({}))).toMatchObject({ ok: true })
  const office = Buffer.from((await keysFromSeed(seed)).publicKey).toString('base64')
  expect(
    column(folder, "select public_key from incident_seal where account_id = 'recovery'"),
  ).toEqual([office])

  const moved = await openTestOffice()
  const restore = (name: string) =>
    moved.at('desk').backups.restoreFrom({ folder: usb, name, recoveryKey })
  expect(await restore(old)).toEqual({ ok: false, refusal: { reason: 'wrongKey' } })
  expect(await restore(fresh ?? '')).toMatchObject({ ok: true })
  expect(readdirSync(usb)).toHaveLength(2)
})
