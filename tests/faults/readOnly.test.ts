import { existsSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { lockFolder, type LockOutcome } from '#main/folder/lock.ts'
import { takeFolder } from '#main/folder/takeFolder.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { directorPassword, once } from '#tests/support/office.ts'
import { firstPage } from '#tests/support/people.ts'
import { begin, verifyFile } from './faultyOffice.ts'
import { passingFolder, tried, whyNotImmutable, whyNotMounted } from './fixedFolder.ts'

const noImmutable = whyNotImmutable()
test.skipIf(noImmutable !== null)(
  `a folder that becomes read-only refuses every write in words, reading goes on, and it heals${noImmutable === null ? '' : `: skipped, ${noImmutable}`}`,
  async () => {
    const folder = passingFolder()
    const { client: director, office } = await begin(folder)
    const create = (familyName: string) =>
      director.people.create(
        once({
          input: { ...emptyPerson, familyName },
          confirmed: { notADuplicate: true, codeAsRead: true },
        }),
      )
    expect(await create('Pirmā')).toMatchObject({ ok: true })
    const fixed = [`${databaseFile(folder)}-wal`, databaseFile(folder), folder]
    const release = (): void => void tried('chattr', '-i', ...fixed.filter(existsSync))
    onTestFinished(release)
    expect(tried('chattr', '+i', ...fixed)).toBeNull()

    const refused = { ok: false, refusal: { reason: 'cannotWrite', why: 'readOnly' } }
    expect(await create('Otrā')).toEqual(refused)
    expect(await create('Vēlreiz')).toEqual(refused)
    // What must leave a trace is not answered without one, and says why.
    await expect(director.journal.entries({ before: null, limit: 10 })).rejects.toMatchObject({
      code: 'READ_ONLY',
    })
    expect(await director.backups.make().catch((error: unknown) => error)).toMatchObject({
      code: 'READ_ONLY',
    })
    const { rows } = await director.people.list(firstPage)
    expect(rows.map(({ familyName }) => familyName)).toEqual(['Bērziņa', 'Pirmā'])
    expect(await director.people.get({ id: rows[1]?.id ?? '' })).toMatchObject({
      familyName: 'Pirmā',
    })

    release()
    expect(await create('Otrā')).toMatchObject({ ok: true })
    expect(await director.backups.make()).toMatchObject({ ok: true })
    expect(await director.journal.verify()).toMatchObject({ kind: 'sound' })
    expect((await director.people.list(firstPage)).total).toBe(3)
    await office.close()
    await verifyFile(folder)
  },
)

test.skipIf(noImmutable !== null)(
  `whoever has locked their screen gets back to it in a folder that is read-only, and whoever guesses does not${noImmutable === null ? '' : `: skipped, ${noImmutable}`}`,
  { timeout: 60_000 },
  async () => {
    const folder = passingFolder()
    const { client: director, office } = await begin(folder)
    const state = await director.staff.state()
    if (state.kind !== 'open') throw new Error(state.kind)
    const { account } = state.actor
    const unlock = (password: string) => director.staff.signIn({ account, password })
    const fixed = [`${databaseFile(folder)}-wal`, databaseFile(folder), folder]
    const release = (): void => void tried('chattr', '-i', ...fixed.filter(existsSync))
    onTestFinished(release)
    expect(tried('chattr', '+i', ...fixed)).toBeNull()

    await director.staff.lock()
    for (const waitSeconds of [0, 0, 5]) {
      expect(await unlock('nepareiza parole')).toEqual({
        ok: false,
        refusal: { reason: 'wrongPassword', waitSeconds },
      })
    }
    // Tries that nothing could be written of are counted all the same.
    expect(await unlock(directorPassword)).toMatchObject({ refusal: { reason: 'wait' } })
    await new Promise((resolve) => setTimeout(resolve, 5_100))
    expect(await unlock(directorPassword)).toEqual({ ok: true })
    expect((await director.people.list(firstPage)).total).toBe(1)
    // Signing in anew is not answered without its entry.
    await director.staff.signOut()
    await expect(unlock(directorPassword)).rejects.toMatchObject({ code: 'READ_ONLY' })

    release()
    expect(await unlock(directorPassword)).toEqual({ ok: true })
    await office.close()
    await verifyFile(folder)
  },
)

const noMounts = whyNotMounted()
test.skipIf(noMounts !== null)(
  `a folder mounted read-only is said to take nothing, and is taken once it can be written${noMounts === null ? '' : `: skipped, ${noMounts}`}`,
  async () => {
    const folder = passingFolder()
    const { office } = await begin(folder)
    await office.close()
    expect(tried('mount', '--bind', folder, folder)).toBeNull()
    onTestFinished(() => void tried('umount', '-l', folder))
    expect(tried('mount', '-o', 'remount,ro,bind', folder)).toBeNull()
    const attempt = (): Promise<LockOutcome> =>
      lockFolder(folder, { host: 'browser', answer: async () => ({ host: 'electron' }) })
    expect(await attempt()).toEqual({ state: 'unwritable' })

    expect(tried('mount', '-o', 'remount,rw,bind', folder)).toBeNull()
    const outcome = await attempt()
    expect(outcome.state).toBe('mine')
    if (outcome.state === 'mine') await outcome.lock.release()
  },
)

test.skipIf(noMounts !== null)(
  `a start on an office that is read-only for now says so, waits, and takes it once it can be written${noMounts === null ? '' : `: skipped, ${noMounts}`}`,
  { timeout: 30_000 },
  async () => {
    const folder = passingFolder()
    const { office } = await begin(folder)
    await office.close()
    expect(tried('mount', '--bind', folder, folder)).toBeNull()
    onTestFinished(() => void tried('umount', '-l', folder))
    expect(tried('mount', '-o', 'remount,ro,bind', folder)).toBeNull()
    const said: string[] = []
    const taking = takeFolder(
      { named: folder, demo: false },
      {
        host: 'browser',
        answer: async () => ({ host: 'electron' }),
        onUnwritable: (which) => {
          said.push(which)
          setTimeout(() => void tried('mount', '-o', 'remount,rw,bind', folder), 500)
        },
      },
    )
    const taken = await taking
    expect(said).toEqual([folder])
    expect(taken.state).toBe('mine')
    if (taken.state === 'mine') await taken.lock.release()
  },
)
