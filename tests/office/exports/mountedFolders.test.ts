import { readdirSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import type { ExportProfileInput } from '#shared/exports/schema.ts'
import { type Client, once, openOfficeWithDirector, openTestOffice } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { deliverNow, makeProfile, manifestIn, newShare, profileOf } from './share.ts'

/** As if what was brought there had gone to another disk, which is away now. */
function unmounted(folder: string, share: string): void {
  const beside = new Sqlite(databaseFile(folder))
  beside.prepare('insert into mounted_folder (folder) values (?)').run(share)
  beside.close()
}

async function saveAgain(
  client: Client,
  id: string,
  change: Partial<ExportProfileInput> = {},
): Promise<void> {
  const { outbox: _, lastDelivery: __, revision, ...before } = await profileOf(client, id)
  const input = { ...before, ...change }
  const saved = await client.exports.updateProfile(once({ id, revision, input }))
  expect(saved).toMatchObject({ ok: true })
}

test('under the mount point of a share that is away an old delivery is no share', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  await deliverNow(director, id)
  const before = manifestIn(share)
  unmounted(folder, share)
  await enter(director, { familyName: 'Zariņa' })
  expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'folderMissing' })
  expect(manifestIn(share)).toEqual(before)
})

test('under the mount point of a stick that is away an old backup is no stick', async () => {
  const { director, folder, clock } = await openOfficeWithDirector()
  const stick = newShare()
  await director.backups.setPlace(once({ folder: stick, revision: null }))
  expect(await director.backups.make()).toMatchObject({ ok: true })
  const before = readdirSync(stick)
  expect(before).toHaveLength(1)
  unmounted(folder, stick)
  clock.advance({ minutes: 2 })
  await enter(director, { familyName: 'Zariņa' })
  expect(await director.backups.make()).toMatchObject({ ok: true })
  expect((await director.backups.list()).place).toMatchObject({ reason: 'folderMissing' })
  expect(readdirSync(stick)).toEqual(before)

  // The same folder saved again says nothing of the stick.
  await director.backups.setPlace(once({ folder: stick, revision: 1 }))
  clock.advance({ minutes: 2 })
  await enter(director, { familyName: 'Ozola' })
  expect(await director.backups.make()).toMatchObject({ ok: true })
  expect((await director.backups.list()).place).toMatchObject({ reason: 'folderMissing' })
  expect(readdirSync(stick)).toEqual(before)

  // Let go and chosen anew it is meant as it is.
  await director.backups.setPlace(once({ folder: null, revision: 2 }))
  await director.backups.setPlace(once({ folder: stick, revision: null }))
  await vi.waitFor(() => expect(readdirSync(stick)).toHaveLength(2), { timeout: 15_000 })
})

test('the form says of an empty mount point what its delivery says, and one chosen anew is meant as it is', async () => {
  const { director, folder } = await openOfficeWithDirector()
  const share = newShare()
  const id = await makeProfile(director, { folder: share, formats: ['csv'] })
  expect(await director.exports.checkFolder({ folder: share })).toMatchObject({ kind: 'usable' })
  unmounted(folder, share)
  expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'folderMissing' })
  for (const typed of [share, ` ${share} `]) {
    expect(await director.exports.checkFolder({ folder: typed })).toEqual({
      kind: 'trouble',
      reason: 'folderMissing',
    })
  }
  expect(readdirSync(share)).toEqual([])
  // Another column says nothing of the share.
  await saveAgain(director, id, { formats: ['csv', 'xlsx'] })
  expect((await deliverNow(director, id)).outbox).toMatchObject({ reason: 'folderMissing' })
  expect(readdirSync(share)).toEqual([])
  for (const chosen of [newShare(), share]) await saveAgain(director, id, { folder: chosen })
  expect((await deliverNow(director, id)).outbox).toEqual({ kind: 'idle' })
  expect(await director.exports.checkFolder({ folder: share })).toMatchObject({ kind: 'usable' })
})

test('what was mounted on the old PC does not count on the new one', async () => {
  const old = await openOfficeWithDirector()
  const share = newShare()
  const usb = newShare()
  await makeProfile(old.director, { folder: share, formats: ['csv'] })
  unmounted(old.folder, share)
  await old.director.backups.setPlace(once({ folder: usb, revision: null }))
  expect(await old.director.backups.make()).toMatchObject({ ok: true })
  const [name = ''] = readdirSync(usb)

  const { at, folder } = await openTestOffice()
  const { recoveryKey } = old
  const moved = await at('desk').backups.restoreFrom({ folder: usb, name, recoveryKey })
  expect(moved).toMatchObject({ ok: true })
  const beside = new Sqlite(databaseFile(folder), { readonly: true })
  expect(beside.prepare('select folder from mounted_folder').all()).toEqual([])
  beside.close()
})
