import { mkdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createORPCClient, ORPCError } from '@orpc/client'
import type { RouterClient } from '@orpc/server'
import { describe, expect, test, vi } from 'vitest'
import { shellChannels } from '#shared/host/bridge.ts'
import { OFFICE_GONE } from '#shared/host/line.ts'
import { lockFolder } from '#main/folder/lock.ts'
import { passingFolder } from '../office/hosts/hostFixture.ts'
import type { standInRouter } from '../office/hosts/standInOffice.ts'
import { officeInProcess, pageLine, startTestShell, theWindow } from './shellFixture.ts'
import * as electron from './standIn.ts'
import { StandInProcess } from './standInProcess.ts'
import { StandInWindow } from './standInWindow.ts'

vi.mock('electron', () => import('./standIn.ts'))

type Client = RouterClient<ReturnType<typeof standInRouter>>

describe('the window', () => {
  test('is sandboxed, without Node, without a spell checker, in its colour before the first paint', async () => {
    await startTestShell()
    const { options, loaded } = theWindow()
    expect(options.webPreferences).toMatchObject({
      preload: '/out/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    })
    expect(options).toMatchObject({ show: false, backgroundColor: '#ffffff', title: 'Norise' })
    expect(loaded).toEqual(['app://norise/'])
  })

  test('is marked in the demo office', async () => {
    await startTestShell({ words: ['--demo'] })
    expect(theWindow().options.title).toContain('parauga birojs')
  })

  test('opens where and as it was closed, dark if it was dark', async () => {
    const { folder } = await startTestShell()
    await electron.callShell(shellChannels.setAppearance, { theme: 'dark', language: 'en' })
    expect(theWindow().colour).toBe('#181b1d')
    expect(electron.done.menus.at(-1)?.at(0)?.label).toBe('File')
    theWindow().emit('close')
    const path = join(folder, 'electron', 'shell.json')
    await vi.waitFor(async () => {
      expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
        bounds: { x: 10, y: 20, width: 1000, height: 700 },
        maximized: false,
        theme: 'dark',
        language: 'en',
      })
    })
  })

  test('a damaged memory is as on the first day', async () => {
    const { folder } = await startTestShell()
    const { recall } = await import('#main/electron/shellMemory.ts')
    const path = join(folder, 'memory.json')
    for (const text of ['', '{', '[]', '{"bounds":{"x":"1"},"theme":"pink"}']) {
      await writeFile(path, text)
      expect(recall(path)).toMatchObject({ theme: 'system', language: 'lv' })
    }
  })

  test('a page that died is loaded again', async () => {
    await startTestShell()
    theWindow().webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(theWindow().webContents.reloads).toBe(1)
  })
})

describe('the folder', () => {
  test('everything of Chromium lies in it, settled before Electron is ready', async () => {
    const { folder } = await startTestShell()
    expect(electron.app.paths.get('userData')).toBe(join(folder, 'electron'))
    expect(electron.done.schemes.map(({ scheme }) => scheme)).toEqual(['app'])
  })

  test('a second start brings the first to front and opens nothing', async () => {
    const { folder } = await startTestShell()
    const first = theWindow()
    first.minimized = true
    const second = await lockFolder(folder, {
      host: 'browser',
      answer: async () => ({ host: 'electron' }),
    })
    expect(second).toEqual({ state: 'held', reply: { host: 'electron' } })
    expect(first).toMatchObject({ minimized: false, focused: 1 })
  })

  test('a second start while the first is closing is asked to wait, and gets the folder', async () => {
    const { folder } = await startTestShell()
    const { process } = officeInProcess()
    const serve = process.listen
    let close = (): void => undefined
    process.listen = (event) => {
      close = () => serve?.(event)
    }
    electron.app.quit()
    let waits = 0
    const second = lockFolder(folder, {
      host: 'electron',
      onWait: () => {
        waits += 1
        close()
      },
      answer: async () => ({ host: 'electron' }),
    })
    const outcome = await second
    expect(waits).toBe(1)
    expect(outcome.state).toBe('mine')
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0))
    if (outcome.state === 'mine') await outcome.lock.release()
  })

  test('one that waits for it says so in words until it opens', async () => {
    const folder = await passingFolder('closing')
    let closing = true
    const first = await lockFolder(folder, {
      host: 'browser',
      answer: async () =>
        closing ? { closing: 'forNow' } : { host: 'browser', address: 'http://127.0.0.1:1/' },
    })
    const starting = startTestShell({ folder })
    const words = ['Šo biroju pašlaik aizver. Tas atvērsies, tiklīdz būs aizvērts.']
    await vi.waitFor(() => expect(electron.done.messageBoxes).toEqual(words), { timeout: 15_000 })
    closing = false
    if (first.state === 'mine') await first.lock.release()
    await starting
    expect(electron.done.messageBoxes).toEqual([])
    expect(StandInWindow.all).toHaveLength(1)
  })

  test('one on an office that can only be read says so, and its button says that it closes the program', async () => {
    const folder = await passingFolder('unwritable')
    await writeFile(join(folder, 'norise.sqlite'), '')
    // In the place of the lock, so that nobody can take it.
    await mkdir(join(folder, 'norise.lock'))
    const starting = startTestShell({ folder })
    await vi.waitFor(() => expect(electron.done.messageBoxes).toHaveLength(1), { timeout: 15_000 })
    expect(electron.done.messageBoxes[0]).toContain(folder)
    expect(electron.done.messageBoxes[0]).toContain('--data')
    expect([...electron.done.buttons.keys()]).toEqual(['Aizvērt Norisi'])
    expect(electron.app.exitCode).toBeUndefined()
    electron.done.buttons.get('Aizvērt Norisi')?.()
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(3))
    await rmdir(join(folder, 'norise.lock'))
    await starting
  })

  test('one that comes while a newer version takes the place of the program opens nothing', async () => {
    const folder = await passingFolder('closing')
    const first = await lockFolder(folder, {
      host: 'electron',
      answer: async () => ({ closing: 'forNewVersion' }),
    })
    await startTestShell({ folder })
    expect(electron.done.errorBoxes.join()).toContain('lai uzstādītu jauno versiju')
    expect(electron.app.exitCode).toBe(3)
    expect(StandInWindow.all).toEqual([])
    if (first.state === 'mine') await first.lock.release()
  })

  test('that a browser host has open is not opened twice: its address is told', async () => {
    const { folder } = await startTestShell()
    officeInProcess()
    electron.app.quit()
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0))
    const address = 'http://127.0.0.1:4310/enter?token=x'
    const held = await lockFolder(folder, {
      host: 'browser',
      answer: async () => ({ host: 'browser', address }),
    })
    await startTestShell({ folder })
    expect(electron.done.errorBoxes.join()).toContain(address)
    expect(electron.app.exitCode).toBe(3)
    expect(StandInWindow.all).toEqual([])
    expect(StandInProcess.all).toEqual([])
    if (held.state === 'mine') await held.lock.release()
  })
})

describe('the office process', () => {
  test('is told the folder, and answers the window over a port of its own', async () => {
    const { folder } = await startTestShell()
    const { process, seen } = officeInProcess()
    expect(process.path).toBe('/out/office.js')
    expect(JSON.parse(process.args[0] ?? '')).toEqual({
      folder,
      demo: false,
      ownPackage: 'byHand',
    })
    const client: Client = createORPCClient(pageLine().link)
    expect(await client.echo({ text: 'āž' })).toMatchObject({ text: 'āž' })
    expect(seen.joined.map(({ desk }) => desk)).toEqual(['electron'])
  })

  test('dies: pending calls and streams get a code, the next one goes on by itself', async () => {
    await startTestShell()
    const { process } = officeInProcess()
    const line = pageLine()
    const client: Client = createORPCClient(line.link)
    await client.echo({ text: 'before' })
    const states: string[] = []
    line.onChange(() => states.push(line.state))

    const pending = client.never().catch((error: unknown) => error)
    const stream = await client.ticks()
    await stream.next()
    process.die(139)
    const broken = await pending
    expect(broken).toBeInstanceOf(ORPCError)
    expect(broken).toMatchObject({ code: OFFICE_GONE, data: { sent: true } })
    await expect(
      (async () => {
        for await (const tick of stream) expect(tick).toBeTypeOf('number')
      })(),
    ).rejects.toMatchObject({ code: OFFICE_GONE })

    // Asked while there is none: it waits for the next.
    const waiting = client.echo({ text: 'after' })
    await vi.waitFor(() => expect(StandInProcess.all).toHaveLength(2))
    const second = officeInProcess()
    second.process.told.splice(0).forEach(({ message, ports }) => {
      second.process.listen?.({ data: message, ports })
    })
    expect(await waiting).toMatchObject({ text: 'after' })
    expect(states).toEqual(['lost', 'open'])
    expect(line.opened).toBe(2)
  })

  test('a call of what is not there is NOT_FOUND, and the office is told', async () => {
    await startTestShell()
    const { seen } = officeInProcess()
    const client: Client = createORPCClient(pageLine().link)
    const strange = createORPCClient<{ removeAll: () => Promise<unknown> }>(pageLine().link)
    await expect(strange.removeAll()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(seen.strange).toEqual(['electron'])
    expect((await client.who()).window).not.toBe('')
  })

  test('a flood closes the port alone and is told once; the window gets another port', async () => {
    await startTestShell()
    const { seen } = officeInProcess()
    const line = pageLine()
    const client: Client = createORPCClient(line.link)
    const { window } = await client.who()
    const bare = theWindow().webContents.handed[0]?.ports[0]
    // Each of them is a call that a screen may send.
    for (let nth = 0; nth < 5_000; nth += 1) {
      bare?.postMessage(JSON.stringify({ i: `f${nth}`, p: { u: '/who' } }))
    }
    await vi.waitFor(() => expect(seen.left).toEqual([window]), { timeout: 15_000 })
    expect(seen.strange).toEqual(['electron'])
    await vi.waitFor(() => expect(line.opened).toBe(2), { timeout: 15_000 })
    const again = await client.who()
    expect(again).toMatchObject({ desk: 'electron' })
    expect(again.window).not.toBe(window)
  })

  test('what a screen asks in a burst is no flood', async () => {
    await startTestShell()
    const { seen } = officeInProcess()
    const client: Client = createORPCClient(pageLine().link)
    const texts = Array.from({ length: 500 }, (_, nth) => String(nth))
    const answers = await Promise.all(texts.map((text) => client.echo({ text })))
    expect(answers.map(({ text }) => text)).toEqual(texts)
    expect(seen.strange).toEqual([])
    expect(seen.left).toEqual([])
  })

  test('a window that is loaded anew gets a new port, and the old one is left', async () => {
    await startTestShell()
    const { seen } = officeInProcess()
    const first: Client = createORPCClient(pageLine().link)
    const { window } = await first.who()
    theWindow().webContents.handed[0]?.ports[0]?.close()
    const again: Client = createORPCClient(pageLine().link)
    expect((await again.who()).window).not.toBe(window)
    await vi.waitFor(() => expect(seen.left).toEqual([window]))
  })

  test('is closed in peace before the program ends, and the folder is free', async () => {
    const { folder } = await startTestShell()
    const { seen, process } = officeInProcess()
    electron.app.emit('window-all-closed')
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0))
    expect(seen.closed).toBe(1)
    expect(process.alive).toBe(false)
    expect(StandInProcess.all).toHaveLength(1)
    const answer = async () => ({ host: 'electron' as const })
    const next = await lockFolder(folder, { host: 'electron', answer })
    expect(next.state).toBe('mine')
    if (next.state === 'mine') await next.lock.release()
  })

  test('gives long work up when the computer falls asleep, and goes on answering', async () => {
    await startTestShell()
    const { seen } = officeInProcess()
    const client: Client = createORPCClient(pageLine().link)
    await client.echo({ text: 'before' })
    const long = client.untilCancelled()
    const short = client.echo({ text: 'short' })
    await short
    electron.powerMonitor.emit('suspend')
    expect(await long).toBe('cancelled')
    expect(seen.slept).toBe(1)
    // The next is given up by the next sleep only.
    const next = client.untilCancelled()
    expect(await client.echo({ text: 'after' })).toMatchObject({ text: 'after' })
    electron.powerMonitor.emit('suspend')
    expect(await next).toBe('cancelled')
  })

  test.each([
    ['the system goes down', (event: object) => electron.powerMonitor.emit('shutdown', event)],
    ['Windows ends the session', (event: object) => theWindow().emit('query-session-end', event)],
  ])('is closed in peace when %s, which waits for it', async (_what, happens) => {
    await startTestShell()
    const { seen } = officeInProcess()
    let putOff = false
    happens({ preventDefault: () => (putOff = true) })
    expect(putOff).toBe(true)
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(0))
    expect(seen.closed).toBe(1)
  })
})
