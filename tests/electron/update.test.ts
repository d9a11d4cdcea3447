import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createHash, sign } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { OfficeStart } from '#main/electron/officeMessages.ts'
import { namedFolder } from '#main/folder/takeFolder.ts'
import { findChoice, keepChoice } from '#main/updates/choiceFile.ts'
import { forgetNextStart, rememberNextStart, takeNextStart } from '#main/updates/nextStart.ts'
import { installerWords } from '#main/updates/replaceProgram.ts'
import type { AtClose } from '#shared/host/servedOffice.ts'
import { manifestOf, packageOf, publisher } from '#tests/support/updatePlace.ts'
import { officeInProcess, startTestShell, theWindow } from './shellFixture.ts'
import * as electron from './standIn.ts'
import { StandInProcess } from './standInProcess.ts'

vi.mock('electron', () => import('./standIn.ts'))

const { privateKey, publicKey } = publisher()
// The project itself has no key: what a packaged program has built in is stood in for.
vi.mock('#main/updates/builtInKey.ts', () => ({ builtInKey: () => publicKey }))

/** An AppImage in which the shell runs, and a newer one that its office has got ready. */
async function shellInAppImage() {
  electron.app.isPackaged = true
  onTestFinished(() => void (electron.app.isPackaged = false))
  const own = join(await mkdtemp(join(tmpdir(), 'norise-appimage-')), 'Norise.AppImage')
  await writeFile(own, 'the old one')
  await chmod(own, 0o755)
  vi.stubEnv('APPIMAGE', own)
  onTestFinished(async () => {
    vi.unstubAllEnvs()
    await rm(dirname(own), { recursive: true, force: true })
  })
  const { folder } = await startTestShell()
  const started = join(folder, 'started')
  const bytes = Buffer.from(`#!/bin/sh\necho "$@" > '${started}'\n`)
  const wanted = packageOf(bytes, {
    kind: 'appImage',
    arch: process.arch === 'arm64' ? 'arm64' : 'x64',
  })
  const manifest = Buffer.from(JSON.stringify(manifestOf({ packages: [wanted] })))
  const signature = sign(null, manifest, privateKey).toString('base64')
  const here = join(folder, 'updates')
  await mkdir(here)
  const path = join(here, 'norise-9.0.0.AppImage')
  await keepChoice(here, { version: '9.0.0', at: '2026-11-23T08:00:00.000Z', why: 'cutShort' })
  const told = async () => (await findChoice(here))?.why
  await writeFile(path, bytes)
  await writeFile(
    join(here, 'ready.json'),
    JSON.stringify({
      manifest: manifest.toString('base64'),
      signature: Buffer.from(signature).toString('base64'),
    }),
  )
  return { folder, own, path, bytes, started, told }
}

const startedWith = () => OfficeStart.parse(JSON.parse(StandInProcess.all.at(-1)?.args[0] ?? ''))

const ended = () => vi.waitFor(() => expect(electron.app.exitCode).toBe(0))
const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

test('the office process is told how its program is replaced', async () => {
  await startTestShell()
  const start = OfficeStart.parse(JSON.parse(StandInProcess.all[0]?.args[0] ?? ''))
  expect(start.ownPackage).toBe('byHand')
})

test('the installer works quietly, and opens the program only where somebody waits for it', () => {
  expect(installerWords(false)).toEqual(['/S', '--updated'])
  expect(installerWords(true)).toEqual(['/S', '--updated', '--force-run'])
})

describe('the folder that the installer can’t pass on', () => {
  /** The usual place of a person who has nothing there yet. */
  async function usualPlace(): Promise<string> {
    const home = await mkdtemp(join(tmpdir(), 'norise-usual-'))
    vi.stubEnv('XDG_DATA_HOME', home)
    vi.stubEnv('LOCALAPPDATA', home)
    onTestFinished(async () => {
      vi.unstubAllEnvs()
      await rm(home, { recursive: true, force: true })
    })
    return home
  }

  test('is remembered, and opened once by the program that the installer starts', async () => {
    await usualPlace()
    const office = await mkdtemp(join(tmpdir(), 'norise-named-'))
    onTestFinished(() => rm(office, { recursive: true, force: true }))
    expect(rememberNextStart(office)).toBe(true)
    // Whoever opens the program by hand meanwhile opens what they named.
    const other = await startTestShell()
    expect(startedWith()).toMatchObject({ folder: other.folder })
    await startTestShell({ argv: ['electron', '.', '--updated'] })
    expect(startedWith()).toMatchObject({ folder: office })
    expect(takeNextStart()).toBeUndefined()
  })

  test('is forgotten where the next one opens the usual place', async () => {
    await usualPlace()
    expect(forgetNextStart()).toBe(true)
    rememberNextStart('/srv/birojs')
    expect(forgetNextStart()).toBe(true)
    expect(takeNextStart()).toBeUndefined()
  })

  test('is forgotten where the installer took too long', async () => {
    await usualPlace()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 31 * 60_000 })
    rememberNextStart('/srv/birojs')
    vi.useRealTimers()
    expect(takeNextStart()).toBeUndefined()
  })

  test.each(['', '{', '[]', '{"folder":"","at":"x"}'])(
    'a damaged note %j is none',
    async (text) => {
      await usualPlace()
      rememberNextStart('/srv/birojs')
      const note = join(namedFolder({ named: undefined, demo: false }), 'next-start.json')
      await writeFile(note, text)
      expect(takeNextStart()).toBeUndefined()
    },
  )
})

describe.skipIf(process.platform !== 'linux')('an AppImage', () => {
  const close = (chosen: AtClose): ReturnType<typeof officeInProcess> => {
    const office = officeInProcess()
    office.seen.chosen = chosen
    return office
  }

  test('“now” closes the office in peace, replaces the file at once and opens the new one', async () => {
    const { own, bytes, started, folder } = await shellInAppImage()
    expect(JSON.parse(StandInProcess.all[0]?.args[0] ?? '')).toMatchObject({
      ownPackage: 'appImage',
    })
    const office = close('replaceAndOpen')
    office.say({ tell: 'quit' })
    await ended()
    expect(office.seen.closed).toBe(1)
    expect(await readFile(own)).toEqual(bytes)
    expect((await stat(own)).mode & 0o777).toBe(0o755)
    await vi.waitFor(async () => expect(await readFile(started, 'utf8')).toBe(`--data=${folder}\n`))
    expect(await readdir(dirname(own))).toEqual(['Norise.AppImage'])
    expect(electron.done.errorBoxes).toEqual([])
  })

  test('chosen for the end of work it is replaced then, and opens nothing', async () => {
    const { own, bytes, folder, told } = await shellInAppImage()
    close('replace')
    electron.app.emit('window-all-closed')
    await ended()
    expect(await told()).toBe('notReplaced')
    expect(await readFile(own)).toEqual(bytes)
    expect(await readdir(folder)).not.toContain('started')
  })

  test('nothing is replaced that nobody chose', async () => {
    const { own } = await shellInAppImage()
    close('stay')
    electron.app.quit()
    await ended()
    expect(await readFile(own, 'utf8')).toBe('the old one')
  })

  test.each([
    ['the system goes down', (event: object) => electron.powerMonitor.emit('shutdown', event)],
    ['Windows ends the session', (event: object) => theWindow().emit('query-session-end', event)],
  ])('nothing is replaced while %s', async (_, happens) => {
    const { own } = await shellInAppImage()
    const office = close('replaceAndOpen')
    happens({ preventDefault: () => {} })
    await ended()
    expect(office.seen.closed).toBe(1)
    expect(await readFile(own, 'utf8')).toBe('the old one')
  })

  test('nothing is replaced where the system goes down while the office closes', async () => {
    const { own, told } = await shellInAppImage()
    const { process } = close('replaceAndOpen')
    const serve = process.listen
    process.listen = (event) => {
      electron.powerMonitor.emit('shutdown', { preventDefault: () => {} })
      serve?.(event)
    }
    electron.app.quit()
    await ended()
    expect(await readFile(own, 'utf8')).toBe('the old one')
    expect(await told()).toBe('cutShort')
  })

  test('nothing is replaced where the office did not say that it closed', async () => {
    const { own } = await shellInAppImage()
    const { process } = close('replaceAndOpen')
    process.listen = () => void process.die(139)
    electron.app.quit()
    await ended()
    expect(await readFile(own, 'utf8')).toBe('the old one')
  })

  test('a package that was changed after the office had looked is not started', async () => {
    const { own, path, bytes, folder, told } = await shellInAppImage()
    const changed = Buffer.from(bytes)
    changed[bytes.length - 2] = 0
    await writeFile(path, changed)
    const before = await hashOf(own)
    close('replaceAndOpen')
    electron.app.quit()
    await ended()
    expect(await hashOf(own)).toBe(before)
    expect(await told()).toBe('notWhole')
    expect(await readdir(folder)).not.toContain('started')
    expect(electron.done.errorBoxes.join()).toContain('nav tā, kas bija parakstīta')
    const log = await readFile(join(folder, 'logs', 'norise.log'), 'utf8')
    expect(log).toContain('"outcome":"notWhole"')
    expect(log).not.toContain(folder)
  })
})
