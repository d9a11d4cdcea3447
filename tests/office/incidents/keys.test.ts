import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { Vault } from '#main/incidents/vault.ts'
import { fileIncident, known, openFile } from '#tests/support/incidents.ts'
import { directorPassword, once } from '#tests/support/office.ts'
import { enter, signInAs } from '#tests/support/people.ts'
import { at, fileFight, openIncidentsOffice, value } from './incidentsOffice.ts'

const opens = (client: Parameters<typeof openFile>[0], id: string) =>
  client.incidents.get({ id, reason: null }).then(
    ({ kind }) => kind,
    (error: { code: string }) => error.code,
  )

/** Whom the incident's key is sealed for, and how often it was changed. */
function sealsOf(folder: string, incident: string) {
  const database = new Sqlite(databaseFile(folder), { readonly: true })
  try {
    const rows = database
      .prepare<[string], { account_id: string; key_version: number; public_key: string }>(
        'select account_id, key_version, public_key from incident_seal where incident_id = ? order by account_id',
      )
      .all(incident)
    return { accounts: rows.map((row) => row.account_id), rows }
  } finally {
    database.close()
  }
}

test('filing seals the key for the readers, the writer and the recovery key, and for nobody else', async () => {
  const office = await openIncidentsOffice()
  const id = await fileFight(office)
  const state = await office.director.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  expect(sealsOf(office.folder, id).accounts).toEqual(
    [state.actor.account, office.manager.account, office.clerk.account, 'recovery'].toSorted(),
  )
})

test('cutting off who filed takes their seal and changes the key, and says what it can’t reach', async () => {
  const office = await openIncidentsOffice()
  const { director, clerk } = office
  const id = await fileFight(office)
  const before = await openFile(director, id)
  const cut = await director.incidents.removeReader(
    once({ ...(await at(director, id)), account: clerk.account, why: 'Pietiek ar ziņojumu.' }),
  )
  expect(cut).toMatchObject({
    ok: true,
    value: { keyChanged: true, oldBackups: 'stillReadable' },
  })
  expect(await opens(clerk.client, id)).toBe('NOT_FOUND')
  const { accounts, rows } = sealsOf(office.folder, id)
  expect(accounts).not.toContain(clerk.account)
  expect(new Set(rows.map((row) => row.key_version))).toEqual(new Set([2]))
  const after = await openFile(director, id)
  expect(after).toMatchObject({ report: before.report, integrity: 'sound' })
  expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
})

test('who becomes involved loses it at once, and with it what they looked after', async () => {
  const office = await openIncidentsOffice()
  const { director, manager } = office
  const id = await fileFight(office)
  expect((await openFile(manager.client, id)).owner?.account).toBe(manager.account)
  const added = await manager.client.incidents.addPerson(
    once({ ...(await at(manager.client, id)), input: known(manager.person, 'involvedStaff') }),
  )
  expect(added).toMatchObject({ ok: true })
  expect(await opens(manager.client, id)).toBe('NOT_FOUND')
  expect(sealsOf(office.folder, id).accounts).not.toContain(manager.account)
  expect(await openFile(director, id)).toMatchObject({ owner: { name: 'Ilze Bērziņa' } })
})

test('where the director is involved the deputy decides, and the director finds nothing anywhere', async () => {
  const office = await openIncidentsOffice()
  const { director, stranger, clerk } = office
  const { revision } = await director.incidents.policy()
  const input = { deputy: stranger.account, statementDays: 3, reportBy: 'sameWorkingDay' as const }
  value(await director.incidents.changePolicy(once({ revision, input })))
  const state = await director.staff.state()
  if (state.kind !== 'open') throw new Error(state.kind)
  const filed = value(
    await fileIncident(clerk.client, { persons: [known(state.actor.person, 'possibleOffender')] }),
  )
  expect(filed).toMatchObject({ reads: true, owned: true })
  expect(await opens(director, filed.id)).toBe('NOT_FOUND')
  expect(await director.incidents.counts()).toEqual({ open: 0, overdue: 0 })
  expect(await openFile(stranger.client, filed.id)).toMatchObject({
    owner: { account: stranger.account },
    access: { file: true, decides: true },
    staffAlleged: true,
  })
  const journal = await director.journal.entries({ before: null, limit: 200 })
  expect(journal.map(({ action }) => action)).not.toContain('incidents.file')
  const log = await director.incidents.accessLog({ id: null, before: null, limit: 200 })
  expect(JSON.stringify(log)).not.toContain(filed.id)
})

test('a new password opens what the old one did', async () => {
  const office = await openIncidentsOffice()
  const { director } = office
  const id = await fileFight(office)
  const changed = await director.staff.changePassword({
    current: directorPassword,
    next: 'cita parole 18',
  })
  expect(changed).toEqual({ ok: true })
  await director.staff.signOut()
  const state = await director.staff.state()
  if (state.kind !== 'signedOut') throw new Error(state.kind)
  const account = state.people.find(({ name }) => name === 'Ilze Bērziņa')?.account ?? ''
  await director.staff.signIn({ account, password: 'cita parole 18' })
  expect(await openFile(director, id)).toMatchObject({ integrity: 'sound' })
})

/** The manager forgot their password and was reset: a new key pair, to which nothing is sealed. */
async function resetManager(office: Awaited<ReturnType<typeof openIncidentsOffice>>) {
  const { director, manager } = office
  const row = (await director.staff.list()).find(({ id }) => id === manager.account)
  const reset = value(
    await director.staff.resetPassword(once({ id: manager.account, revision: row?.revision ?? 0 })),
  )
  const { account } = manager
  const password = 'jauna parole 22'
  const accepted = await manager.client.staff.acceptInvitation({
    account,
    code: reset.code,
    password,
  })
  if (!accepted.ok) throw new Error(accepted.refusal.reason)
}

test('after a reset somebody who can open it gives the key anew', async () => {
  const office = await openIncidentsOffice()
  const { director, manager } = office
  const id = await fileFight(office)
  await resetManager(office)
  expect(await opens(manager.client, id)).toBe('noKey')
  const write = await manager.client.incidents.takeUp(once({ id, revision: 2 }))
  expect(write).toMatchObject({ ok: false, refusal: { reason: 'noKey' } })
  const [line] = (
    await manager.client.incidents.list({
      search: '',
      filters: {},
      sort: [],
      position: { kind: 'at', offset: 0 },
      limit: 10,
    })
  ).rows
  expect(line).toMatchObject({ hasKey: false, persons: null, categories: null })
  expect(await director.incidents.keysAmiss()).toEqual({ missing: 1, surplus: 0 })
  const mended = await director.incidents.mendKeys(once({}))
  expect(mended).toMatchObject({ ok: true, value: { sealed: 1, rekeyed: 0 } })
  expect(await openFile(manager.client, id)).toMatchObject({ integrity: 'sound' })
  expect(await director.incidents.keysAmiss()).toEqual({ missing: 0, surplus: 0 })
})

test('a lost key is made good with the recovery key, and with no other', async () => {
  const office = await openIncidentsOffice()
  const { manager, recoveryKey } = office
  const id = await fileFight(office)
  await resetManager(office)
  const recover = (key: string) => manager.client.incidents.recoverKeys(once({ recoveryKey: key }))
  expect(await recover('ABCD')).toMatchObject({
    refusal: { reason: 'wrongRecoveryKey', why: 'mistyped' },
  })
  const foreign = (await openIncidentsOffice()).recoveryKey
  expect(await recover(foreign)).toMatchObject({
    refusal: { reason: 'wrongRecoveryKey', why: 'wrong' },
  })
  expect(await recover(recoveryKey)).toMatchObject({ ok: true, value: { sealed: 1 } })
  expect(await openFile(manager.client, id)).toMatchObject({ integrity: 'sound' })
})

test('a director who comes later is given the keys; one whose account is closed loses them', async () => {
  const office = await openIncidentsOffice()
  const { director, manager } = office
  const id = await fileFight(office)
  const second = await signInAs(office, 'director', 'Otrā')
  expect(await opens(second.client, id)).toBe('noKey')
  value(await director.incidents.mendKeys(once({})))
  expect(await opens(second.client, id)).toBe('file')
  const row = (await director.staff.list()).find(({ id: account }) => account === manager.account)
  value(await director.staff.close(once({ id: manager.account, revision: row?.revision ?? 0 })))
  // Closing the account gave the incident a key of which they have none.
  expect(await director.incidents.keysAmiss()).toEqual({ missing: 0, surplus: 0 })
  expect(sealsOf(office.folder, id).accounts).not.toContain(manager.account)
  expect(await openFile(director, id)).toMatchObject({ integrity: 'sound' })
})

test('whoever is added reads as much as their role allows', async () => {
  const office = await openIncidentsOffice()
  const { director, other, stranger, keeper } = office
  const id = await fileFight(office)
  const add = async (account: string, level: 'full' | 'statements') =>
    director.incidents.addReader(once({ ...(await at(director, id)), account, level }))
  expect(await add(other.account, 'full')).toMatchObject({
    refusal: { reason: 'mayNotRead', why: 'role' },
  })
  expect(await add(keeper.account, 'statements')).toMatchObject({
    refusal: { reason: 'mayNotRead', why: 'role' },
  })
  value(await add(other.account, 'statements'))
  expect(await add(other.account, 'statements')).toMatchObject({
    refusal: { reason: 'readsAlready' },
  })
  expect(await openFile(other.client, id)).toMatchObject({
    report: null,
    persons: [],
    access: { file: false, report: false, statements: 'all' },
  })
  value(await add(stranger.account, 'full'))
  expect((await openFile(stranger.client, id)).report?.facts).toBe(
    'Rakstīja tērzētavā aizskarošus vārdus.',
  )
})

test('an incident that the recovery key does not open is amiss, and is mended', async () => {
  const office = await openIncidentsOffice()
  const { director, folder } = office
  const id = await fileFight(office)
  expect(await director.incidents.keysAmiss()).toEqual({ missing: 0, surplus: 0 })
  const database = new Sqlite(databaseFile(folder))
  database.exec("delete from incident_seal where account_id = 'recovery'")
  database.close()
  expect(await director.incidents.keysAmiss()).toEqual({ missing: 1, surplus: 0 })
  value(await director.incidents.mendKeys(once({})))
  expect(await director.incidents.keysAmiss()).toEqual({ missing: 0, surplus: 0 })
  expect(sealsOf(folder, id).accounts).toContain('recovery')
})

test('what was opened to see who lacks a key is not opened again until it changes', async () => {
  const office = await openIncidentsOffice()
  const { director, manager, other } = office
  const id = await fileFight(office)
  await fileFight(office)
  const none = { missing: 0, surplus: 0 }
  expect(await director.incidents.keysAmiss()).toEqual(none)
  const opening = vi.spyOn(Vault.prototype, 'open')
  onTestFinished(() => opening.mockRestore())
  expect(await director.incidents.keysAmiss()).toEqual(none)
  expect(opening).not.toHaveBeenCalled()
  const twin = await enter(director, { givenName: 'Līga', familyName: 'Vadītāja-Ozola' })
  const input = known(twin, 'witness')
  value(await director.incidents.addPerson(once({ ...(await at(director, id)), input })))
  expect(await director.incidents.keysAmiss()).toEqual(none)
  // By somebody who has no key of it: only the count can tell.
  const seenAt = async (person: string) => ({
    id: person,
    revision: (await director.people.get({ id: person })).revision,
  })
  const both = { kept: await seenAt(manager.person), merged: await seenAt(twin) }
  value(await other.client.people.merge(once({ ...both, takeFromMerged: [] })))
  expect(await director.incidents.keysAmiss()).toEqual({ missing: 0, surplus: 1 })
})
