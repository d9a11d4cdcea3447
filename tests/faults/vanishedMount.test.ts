import { readdirSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { deliverNow, makeProfile, manifestName, profileOf } from '#tests/office/exports/share.ts'
import { type Client, once } from '#tests/support/office.ts'
import { begin } from './faultyOffice.ts'
import { mountDisk, passingFolder, tried, whyNotMounted } from './fixedFolder.ts'

const noMounts = whyNotMounted()
const skipped = noMounts === null ? '' : `: skipped, ${noMounts}`

const placeOf = async (client: Client) => (await client.backups.list()).place

test.skipIf(noMounts !== null)(
  `registers are not brought to the empty mount point of a share that is away${skipped}`,
  { timeout: 60_000 },
  async () => {
    const share = passingFolder()
    expect(mountDisk(share)).toBeNull()
    const { office, client } = await begin(passingFolder())
    const id = await makeProfile(client, { folder: share, formats: ['csv'] })
    expect((await deliverNow(client, id)).outbox).toEqual({ kind: 'idle' })
    expect(readdirSync(share)).toContain(manifestName)

    expect(tried('umount', share)).toBeNull()
    expect((await deliverNow(client, id)).outbox).toMatchObject({
      kind: 'waiting',
      reason: 'folderMissing',
    })
    expect(readdirSync(share)).toEqual([])

    // Another disk in its place, empty as it is, is a share again.
    expect(mountDisk(share)).toBeNull()
    expect((await deliverNow(client, id)).outbox).toEqual({ kind: 'idle' })
    expect(readdirSync(share)).toContain(manifestName)
    await office.close()
  },
)

test.skipIf(noMounts !== null)(
  `no backup is brought to the empty mount point of a stick that is away${skipped}`,
  { timeout: 60_000 },
  async () => {
    const stick = passingFolder()
    expect(mountDisk(stick)).toBeNull()
    const { office, client } = await begin(passingFolder())
    await client.backups.setPlace(once({ folder: stick, revision: null }))
    expect(await client.backups.make()).toMatchObject({ ok: true })
    expect(readdirSync(stick)).toHaveLength(1)

    expect(tried('umount', stick)).toBeNull()
    expect(await client.backups.make()).toMatchObject({ ok: true })
    expect(await placeOf(client)).toMatchObject({ reason: 'folderMissing' })
    expect((await client.backups.state()).placeWaitingSince).not.toBeNull()
    expect(readdirSync(stick)).toEqual([])

    expect(mountDisk(stick)).toBeNull()
    expect(await client.backups.make()).toMatchObject({ ok: true })
    expect(await placeOf(client)).toMatchObject({ waitingSince: null, reason: null })
    expect(readdirSync(stick)).toHaveLength(1)
    await office.close()
  },
)

test('a folder that is chosen anew is meant as it is, whatever was mounted there before', async () => {
  const [folder, share, other] = [passingFolder(), passingFolder(), passingFolder()]
  const { office, client } = await begin(folder)
  const id = await makeProfile(client, { folder: share, formats: ['csv'] })
  // As if what was delivered there had gone to another disk.
  const beside = new Sqlite(databaseFile(folder))
  beside.prepare('insert into mounted_folder (folder) values (?)').run(share)
  beside.close()
  expect((await deliverNow(client, id)).outbox).toMatchObject({ reason: 'folderMissing' })
  expect(readdirSync(share)).toEqual([])

  for (const chosen of [other, share]) {
    const { outbox: _, lastDelivery: __, revision, ...rest } = await profileOf(client, id)
    const input = { ...rest, folder: chosen }
    const saved = await client.exports.updateProfile(once({ id, revision, input }))
    expect(saved).toMatchObject({ ok: true })
  }
  await client.exports.requestExport(once({ id }))
  await vi.waitFor(() => expect(readdirSync(share)).toContain(manifestName), { timeout: 15_000 })
  await office.close()
})
