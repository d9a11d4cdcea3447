import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { backupFolder, databaseFile } from '#main/database/databaseFile.ts'
import { createFile } from '#main/database/migrate.ts'
import { mountedFolders } from '#main/database/migrations/045-mounted-folders.ts'
import { migrations } from '#main/database/migrations/index.ts'
import { folderSentence } from '#main/folder/folderSentence.ts'
import { takeFolder } from '#main/folder/takeFolder.ts'
import { hostTexts } from '#shared/host/texts/texts.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import type { OfficeState } from '#shared/staff/contract.ts'
import { type Client, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { begin, open, openAgain, verifyFile } from './faultyOffice.ts'

type Disk = { folder: string; unmount(): void }

/** A disk of a few megabytes, or the reason why there is none. */
function mountSmallDisk(megabytes: number): Disk | string {
  if (process.platform !== 'linux') return 'a small disk can be made on Linux only'
  const folder = mkdtempSync(join(tmpdir(), 'norise-disk-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const mounted = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${megabytes}m`,
    'norise-test',
    folder,
  ])
  if (mounted.status !== 0) {
    remove()
    return `a disk may not be mounted here: ${String(mounted.stderr ?? mounted.error).trim()}`
  }
  return {
    folder,
    unmount: () => {
      spawnSync('umount', ['-l', folder])
      remove()
    },
  }
}

/** Fills the disk to its last byte. */
function fill(folder: string): string {
  const ballast = join(folder, 'ballast')
  for (const size of [65_536, 4_096, 1]) {
    try {
      while (statfsSync(folder).bavail > 0) appendFileSync(ballast, Buffer.alloc(size, 1))
    } catch {
      // This size no longer fits; a smaller one may.
    }
  }
  return ballast
}

const disk = mountSmallDisk(6)
const reason = typeof disk === 'string' ? `: skipped, ${disk}` : ''

test.skipIf(typeof disk === 'string')(
  `a full disk refuses every write in words, reading goes on, and free space heals${reason}`,
  async () => {
    if (typeof disk === 'string') return
    onTestFinished(disk.unmount)
    const { folder } = disk
    const { client: director, office } = await begin(folder)
    const create = (familyName: string) =>
      director.people.create(
        once({
          input: { ...emptyPerson, familyName, note: 'x'.repeat(4000) },
          confirmed: { notADuplicate: true, codeAsRead: true },
        }),
      )
    expect(await create('Pirmā')).toMatchObject({ ok: true })
    const ballast = fill(folder)
    // What was set aside for the log may still take some.
    let written = 1
    let answer = await create(`N${written}`)
    while (answer.ok && written < 1000) {
      written += 1
      answer = await create(`N${written}`)
    }
    expect(answer).toEqual({ ok: false, refusal: { reason: 'cannotWrite', why: 'diskFull' } })
    expect(await create('Vēlreiz')).toEqual(answer)

    const listed = await director.people.list({ ...firstPage, search: 'Pirmā' })
    expect(listed.rows.map(({ familyName }) => familyName)).toEqual(['Pirmā'])
    expect(await director.people.get({ id: listed.rows[0]?.id ?? '' })).toMatchObject({
      familyName: 'Pirmā',
    })
    const total = 1 + written
    expect((await director.people.list(firstPage)).total).toBe(total)

    rmSync(ballast)
    expect(await create('Pēdējā')).toMatchObject({ ok: true })
    expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })

    // Full once more: whoever gives up for today can still close the office.
    fill(folder)
    await office.close()
    rmSync(ballast)
    await verifyFile(folder)
    const again = await openAgain(folder)
    expect((await again.client.people.list(firstPage)).total).toBe(total + 1)
    await again.office.close()
  },
)

test.skipIf(typeof disk === 'string')(
  `a disk too small for an office says so, and the office opens by itself once there is room${reason}`,
  async () => {
    const small = mountSmallDisk(1)
    if (typeof small === 'string') throw new Error(small)
    onTestFinished(small.unmount)
    const { office, client } = await open(small.folder)
    onTestFinished(() => office.close())
    expect(await client.staff.state()).toMatchObject({
      kind: 'trouble',
      trouble: { kind: 'diskFull' },
    })
    expect(spawnSync('mount', ['-o', 'remount,size=20m', small.folder]).status).toBe(0)
    await becomes(client, 'firstStart')
  },
)

test.skipIf(typeof disk === 'string')(
  `a first start on a disk without a byte left is told so in words, and begins once there is room${reason}`,
  async () => {
    const small = mountSmallDisk(12)
    if (typeof small === 'string') throw new Error(small)
    onTestFinished(small.unmount)
    const folder = join(small.folder, 'Norise')
    const ballast = fill(small.folder)
    const start = () =>
      takeFolder(
        { named: folder, demo: false },
        { host: 'browser', answer: async () => ({ host: 'electron' }) },
      )
    const taken = await start()
    if (taken.state === 'mine') throw new Error('a full disk took the folder')
    expect(taken).toMatchObject({ state: 'unwritable', why: 'full' })
    expect(folderSentence(taken, hostTexts.lv)).toBe(
      `Diskā, kurā ir mape ${folder}, vairs nav vietas. Atbrīvojiet vietu un atveriet Norisi vēlreiz.`,
    )
    expect(folderSentence(taken, hostTexts.en)).toMatch(/no room left\. Free some space/u)
    // Room for the lock, and not for an office.
    rmSync(ballast)
    const again = await start()
    if (again.state !== 'mine') throw new Error(again.state)
    onTestFinished(() => again.lock.release())
    fill(small.folder)
    const { office, client } = await open(folder)
    onTestFinished(() => office.close())
    expect(await client.staff.state()).toMatchObject({
      kind: 'trouble',
      trouble: { kind: 'diskFull' },
    })
    rmSync(ballast)
    await becomes(client, 'firstStart')
  },
)

test.skipIf(typeof disk === 'string')(
  `an office that is opened on a full disk opens by itself once there is room, and no backup takes its place${reason}`,
  async () => {
    const small = mountSmallDisk(8)
    if (typeof small === 'string') throw new Error(small)
    onTestFinished(small.unmount)
    const { folder } = small
    const before = await begin(folder)
    await before.client.backups.make()
    await before.office.close()
    const ballast = fill(folder)

    const { office, client } = await open(folder)
    onTestFinished(() => office.close())
    const state = await client.staff.state()
    if (state.kind !== 'trouble') throw new Error(state.kind)
    expect(state.trouble).toEqual({ kind: 'diskFull' })
    expect(await client.staff.restoreBackup({ name: state.backups[0]?.name ?? '' })).toEqual({
      ok: false,
      refusal: { reason: 'notInTrouble' },
    })
    rmSync(ballast)
    await becomes(client, 'signedOut')
  },
)

test.skipIf(typeof disk === 'string')(
  `an office of an older version on a full disk says so, and is brought up to date by itself once there is room${reason}`,
  async () => {
    const small = mountSmallDisk(12)
    if (typeof small === 'string') throw new Error(small)
    onTestFinished(small.unmount)
    const { folder } = small
    createFile(databaseFile(folder), migrations.slice(0, migrations.indexOf(mountedFolders)))
    const ballast = fill(folder)
    const { office, client } = await open(folder)
    onTestFinished(() => office.close())
    expect(await client.staff.state()).toMatchObject({
      kind: 'trouble',
      trouble: { kind: 'diskFull' },
    })
    rmSync(ballast)
    await becomes(client, 'firstStart')
    const backups = readdirSync(backupFolder(folder)).filter((name) => name.endsWith('.sqlite'))
    expect(backups).toHaveLength(1)
  },
)

/** Waits until the office is so by itself. */
const becomes = (client: Client, kind: OfficeState['kind']): Promise<void> =>
  vi.waitFor(async () => expect(await client.staff.state()).toMatchObject({ kind }), {
    timeout: 30_000,
    interval: 100,
  })
