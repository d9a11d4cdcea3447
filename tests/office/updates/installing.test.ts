import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { databaseFile } from '#main/database/databaseFile.ts'
import { explainChoice } from '#main/updates/choiceFile.ts'
import { updatesFolder } from '#main/updates/ownFolder.ts'
import { manifestName, signatureName } from '#main/updates/signedManifest.ts'
import { signInAs } from '#tests/support/people.ts'
import { packageBytes, publisher, writePlace } from '#tests/support/updatePlace.ts'
import { lookAtPlace, officeWithPlace } from './officeWithPlace.ts'

describe('installing', () => {
  const ready = async () => {
    const office = await officeWithPlace()
    writePlace(office.place, office.privateKey)
    const { ready: found } = await lookAtPlace(office.director, office.place)
    return { ...office, path: found?.path ?? '' }
  }

  test('now: a backup is made, and the host is asked to close', async () => {
    const { director, asked, office } = await ready()
    expect(await director.updates.install({ version: '9.0.0', when: 'now' })).toEqual({ ok: true })
    expect(asked).toEqual(['quit'])
    expect((await director.backups.list()).backups).toHaveLength(1)
    expect(await office().beforeClose()).toBe('replaceAndOpen')
    // One backup is enough for one close.
    expect((await director.backups.list()).backups).toHaveLength(1)
  })

  test('when the program is closed anyhow: the work of the day is backed up first', async () => {
    const { director, asked, office, clock } = await ready()
    expect(await director.updates.install({ version: '9.0.0', when: 'atQuit' })).toEqual({
      ok: true,
    })
    expect((await director.updates.state()).chosen).toBe('atQuit')
    expect(asked).toEqual([])
    expect(office().isToBeReplaced).toBe(true)
    clock.advance({ minutes: 4 })
    expect((await director.backups.list()).backups).toHaveLength(0)
    expect(await office().beforeClose()).toBe('replace')
    expect((await director.backups.list()).backups).toMatchObject([{ check: 'whole' }])
  })

  test('can be thought better of', async () => {
    const { director, office } = await ready()
    await director.updates.install({ version: '9.0.0', when: 'atQuit' })
    expect(await director.updates.install({ version: '9.0.0', when: 'no' })).toEqual({ ok: true })
    expect(office().isToBeReplaced).toBe(false)
    expect(await office().beforeClose()).toBe('stay')
  })

  test('a choice made while the backup is made stands', async () => {
    const { director, asked } = await ready()
    const install = director.updates.install({ version: '9.0.0', when: 'now' })
    const no = director.updates.install({ version: '9.0.0', when: 'no' })
    expect(await no).toEqual({ ok: true })
    expect(await install).toEqual({ ok: false, reason: 'chosenOtherwise' })
    expect(asked).toEqual([])
    expect((await director.updates.state()).chosen).toBe('no')
  })

  test.each([
    ['changed', (path: string) => writeFileSync(path, Buffer.alloc(packageBytes.length, 'x'))],
    ['cut', (path: string) => truncateSync(path, 10)],
    ['gone', (path: string) => rmSync(path)],
    [
      'under a manifest of another key',
      (path: string) => {
        const other = publisher().privateKey
        const place = join(path, '..')
        writePlace(place, other)
        const read = (name: string) => readFileSync(join(place, name)).toString('base64')
        writeFileSync(
          join(place, 'ready.json'),
          JSON.stringify({ manifest: read(manifestName), signature: read(signatureName) }),
        )
      },
    ],
  ])('a package that is %s since is not let through', async (_, spoil) => {
    const { director, path, asked, office } = await ready()
    await director.updates.install({ version: '9.0.0', when: 'atQuit' })
    spoil(path)
    expect(await office().beforeClose()).toBe('stay')
    expect(await director.updates.install({ version: '9.0.0', when: 'now' })).toEqual({
      ok: false,
      reason: 'notReady',
    })
    expect(asked).toEqual([])
    expect(await director.updates.state()).toMatchObject({ ready: null, chosen: 'no' })
  })

  test('is by hand where the host can’t: the package is shown instead', async () => {
    const office = await officeWithPlace({ quit: null })
    writePlace(office.place, office.privateKey)
    expect(await lookAtPlace(office.director, office.place)).toMatchObject({ installs: false })
    expect(await office.director.updates.install({ version: '9.0.0', when: 'now' })).toEqual({
      ok: false,
      reason: 'byHand',
    })
  })

  test('without a backup nothing is replaced', async () => {
    const { director, folder, asked } = await ready()
    // No folder can be made where a file stands.
    rmSync(join(folder, 'backups'), { recursive: true, force: true })
    writeFileSync(join(folder, 'backups'), '')
    expect(await director.updates.install({ version: '9.0.0', when: 'now' })).toEqual({
      ok: false,
      reason: 'notBackedUp',
    })
    expect(asked).toEqual([])
  })

  describe('chosen and not done, is told at the next start', () => {
    const chosenFor = async (when: 'now' | 'atQuit') => {
      const office = await ready()
      await office.director.updates.install({ version: '9.0.0', when })
      office.clock.advance({ minutes: 4 })
      return office
    }

    test('where no backup could be made', async () => {
      const office = await chosenFor('atQuit')
      rmSync(join(office.folder, 'backups'), { recursive: true, force: true })
      writeFileSync(join(office.folder, 'backups'), '')
      expect(await office.office().beforeClose()).toBe('stay')
      const again = await office.reopen()
      expect(await again.updates.state()).toMatchObject({
        chosen: 'no',
        ready: { version: '9.0.0' },
        notInstalled: { version: '9.0.0', at: '2026-11-23T08:04:00.000Z', why: 'notBackedUp' },
      })
    })

    test('where the package was changed meanwhile', async () => {
      const office = await chosenFor('atQuit')
      writeFileSync(office.path, Buffer.alloc(packageBytes.length, 'x'))
      expect(await office.office().beforeClose()).toBe('stay')
      expect((await (await office.reopen()).updates.state()).notInstalled).toMatchObject({
        why: 'notWhole',
      })
    })

    test('where the program ended otherwise: nobody asked the office before it closed', async () => {
      const office = await chosenFor('atQuit')
      expect((await (await office.reopen()).updates.state()).notInstalled).toMatchObject({
        version: '9.0.0',
        why: 'cutShort',
      })
    })

    test('where the system went down before the replacing began', async () => {
      const office = await chosenFor('now')
      expect(await office.office().beforeClose()).toBe('replaceAndOpen')
      expect((await (await office.reopen()).updates.state()).notInstalled).toMatchObject({
        why: 'cutShort',
      })
    })

    test('where the installer began and the old version runs all the same', async () => {
      const office = await chosenFor('now')
      expect(await office.office().beforeClose()).toBe('replaceAndOpen')
      await explainChoice(updatesFolder(office.folder), 'notReplaced')
      const again = await office.reopen()
      expect((await again.updates.state()).notInstalled).toMatchObject({ why: 'notReplaced' })
      // Told until somebody decides anew, whatever they decide.
      expect((await (await office.reopen()).updates.state()).notInstalled).not.toBeNull()
      const last = await office.reopen()
      await last.updates.install({ version: '9.0.0', when: 'no' })
      expect((await last.updates.state()).notInstalled).toBeNull()
      expect((await (await office.reopen()).updates.state()).notInstalled).toBeNull()
    })

    test('and not where it was done, or thought better of', async () => {
      const office = await chosenFor('atQuit')
      await office.office().beforeClose()
      office.program.version = '9.0.0'
      expect((await (await office.reopen()).updates.state()).notInstalled).toBeNull()
      const other = await chosenFor('atQuit')
      await other.director.updates.install({ version: '9.0.0', when: 'no' })
      expect((await (await other.reopen()).updates.state()).notInstalled).toBeNull()
    })
  })

  test('is decided by whoever keeps the office, and stands in the journal', async () => {
    const office = await ready()
    const staff = await signInAs(office, 'staff', 'Kalniņa')
    const install = { version: '9.0.0', when: 'now' } as const
    await expect(staff.client.updates.install(install)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(staff.client.updates.state()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(office.asked).toEqual([])
    await office.director.updates.install({ version: '9.0.0', when: 'atQuit' })
    const database = new Sqlite(databaseFile(office.folder), { readonly: true })
    const entries = database
      .prepare("select kind, about from journal where action = 'updates.install' order by seq")
      .all()
    database.close()
    expect(entries).toMatchObject([
      { kind: 'denied' },
      { kind: 'office', about: '{"version":"9.0.0","when":"atQuit"}' },
    ])
  })
})
