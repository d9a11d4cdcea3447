import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { menuTemplate, contextMenuTemplate } from '#main/electron/menu.ts'
import { saveFailure, writeWhole } from '#main/electron/saveFile.ts'
import { electronHost } from '#renderer/app/host/electronHost.ts'
import { lockAskedMessage, noticeOpenedMessage, shellChannels } from '#shared/host/bridge.ts'
import { hostTexts } from '#shared/host/texts/texts.ts'
import { officeInProcess, startTestShell, theWindow } from './shellFixture.ts'
import * as electron from './standIn.ts'

vi.mock('electron', () => import('./standIn.ts'))

/** How often the office was told that the window was refused what no screen of ours asks for. */
function toldStrange(): () => number {
  const { seen } = officeInProcess()
  return () => seen.strange.length
}

describe('calls from the window', () => {
  test('are those of the table and no others', async () => {
    await startTestShell()
    expect(electron.channels().sort()).toEqual(Object.values(shellChannels).sort())
  })

  test.each(Object.entries(shellChannels))('%s is refused to strangers', async (_, channel) => {
    await startTestShell()
    const told = toldStrange()
    const page = { url: 'app://norise/', parent: null }
    for (const frame of [
      null,
      { url: 'https://example.org/', parent: null },
      { url: 'app://norise/', parent: page },
    ]) {
      await expect(electron.callShell(channel, 'https://example.org/', frame)).rejects.toThrow(
        'refused',
      )
    }
    expect(electron.done).toMatchObject({ opened: [], revealed: [], saveAsked: [] })
    expect(told()).toBe(3)
  })

  test.each([
    ['chooseFolder', { title: 1 }],
    ['saveFile', { name: 'x', bytes: 'text', mediaType: '' }],
    ['saveFile', undefined],
    ['reveal', ''],
    ['reveal', { path: '/' }],
    ['notify', 'hello'],
    ['openExternal', ['https://example.org']],
    ['setAppearance', { theme: 'pink', language: 'lv' }],
    ['askForOffice', 'x'],
  ] as const)('%s does not take %o', async (name, input) => {
    await startTestShell()
    const told = toldStrange()
    await expect(electron.callShell(shellChannels[name], input)).rejects.toThrow()
    expect(told()).toBe(1)
  })

  test('openExternal opens what is allowed and nothing else', async () => {
    await startTestShell()
    const told = toldStrange()
    const open = (address: string) => electron.callShell(shellChannels.openExternal, address)
    expect(await open('https://example.org')).toBe('opened')
    expect(await open('file:///etc/passwd')).toBe('refused')
    expect(electron.done.opened).toEqual(['https://example.org/'])
    // Our own screens ask for no such address: the office is told, once.
    expect(told()).toBe(1)
  })

  test('an address that is too long is refused before the shell is asked', async () => {
    const asked: string[] = []
    const never = () => Promise.reject(new Error('not asked for here'))
    const { openExternal } = electronHost({
      chooseFolder: never,
      saveFile: never,
      reveal: never,
      notify: never,
      openExternal: async (address) => {
        asked.push(address)
        return 'opened'
      },
      openDemo: never,
      setAppearance: never,
      askForOffice: never,
      onOfficeLost: () => {},
      onNoticeOpened: () => {},
      onLockAsked: () => {},
    })
    const letter = (length: number) => `mailto:info@example.org?body=${'x'.repeat(length)}`
    expect(await openExternal(letter(10))).toBe('opened')
    expect(await openExternal(letter(5000))).toBe('refused')
    expect(asked).toEqual([letter(10)])
  })

  test('reveal shows what exists', async () => {
    const { folder } = await startTestShell()
    expect(await electron.callShell(shellChannels.reveal, folder)).toBe('shown')
    expect(await electron.callShell(shellChannels.reveal, `${folder}/missing`)).toBe('unavailable')
    expect(electron.done.revealed).toEqual([folder])
  })
})

describe('a message outside the window', () => {
  const notify = (body: string) =>
    electron.callShell(shellChannels.notify, { title: 'Norise', body })

  test('is shown by the system, and its click brings the window to front and is told to it', async () => {
    await startTestShell()
    const window = theWindow()
    window.minimized = true
    expect(await notify('Šodien gaida 2 darbi.')).toBe('shown')
    expect(electron.Notification.shown).toEqual([
      { title: 'Norise', body: 'Šodien gaida 2 darbi.' },
    ])
    expect(window).toMatchObject({ minimized: true, focused: 0 })
    electron.Notification.last?.emit('click')
    expect(window).toMatchObject({ minimized: false, focused: 1 })
    expect(window.webContents.sent).toEqual([noticeOpenedMessage])
  })

  test('comes under the name that the installer gives the program', async () => {
    await startTestShell()
    const builder = await readFile(join(import.meta.dirname, '../../electron-builder.yml'), 'utf8')
    expect(builder).toContain(`appId: ${electron.app.userModelId}\n`)
  })
})

describe('saving a file', () => {
  const file = { name: '..\\..\\CON', bytes: new Uint8Array([1, 2, 3]), mediaType: '' }
  const save = (input: unknown) => electron.callShell(shellChannels.saveFile, input)

  test('is proposed under a safe name in the documents, and written whole', async () => {
    const { folder } = await startTestShell()
    const path = join(folder, 'list.csv')
    electron.done.saveTo = { canceled: false, filePath: path }
    expect(await save(file)).toEqual({ kind: 'saved', path })
    expect([...(await readFile(path))]).toEqual([1, 2, 3])
    expect(electron.done.saveAsked[0]?.defaultPath).toBe(join('/home/documents', '_CON'))
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('can be thought better of', async () => {
    await startTestShell()
    expect(await save(file)).toEqual({ kind: 'cancelled' })
  })

  test('that cannot be written says so and leaves nothing', async () => {
    const { folder } = await startTestShell()
    const outcome = await writeWhole(join(folder, 'missing', 'list.csv'), new Uint8Array())
    expect(outcome).toEqual({ kind: 'failed', why: 'other' })
    const named = (code: string) => saveFailure(Object.assign(new Error(code), { code }))
    expect(['ENOSPC', 'EROFS', 'EBUSY', 'EIO'].map(named)).toEqual([
      'diskFull',
      'readOnly',
      'inUse',
      'other',
    ])
  })
})

describe('a window stays where it is', () => {
  const events = ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const
  const attempt = (event: string, url: string, isMainFrame = true): boolean => {
    let prevented = false
    const details = { url, isMainFrame, preventDefault: () => (prevented = true) }
    theWindow().webContents.emit(event, details)
    return !prevented
  }

  test.each([
    ['app://norise/people', true],
    ['https://example.org/', false],
    ['http://127.0.0.1/', false],
    ['app://norise.evil/', false],
    ['file:///etc/passwd', false],
    ['data:text/html,x', false],
    ['javascript:alert(1)', false],
    ['blob:app://norise/1', false],
  ])('%s: %s', async (url, stays) => {
    await startTestShell()
    const told = toldStrange()
    for (const event of events) expect(attempt(event, url)).toBe(stays)
    // One for a redirect; of the window itself two events come, and one is told.
    expect(told()).toBe(stays ? 0 : 2)
  })

  test('a frame may show the PDF that is printed', async () => {
    await startTestShell()
    const told = toldStrange()
    expect(attempt('will-frame-navigate', 'blob:app://norise/1', false)).toBe(true)
    expect(told()).toBe(0)
    expect(attempt('will-frame-navigate', 'blob:https://example.org/1', false)).toBe(false)
    expect(told()).toBe(1)
  })

  test('no other window, no guest; links go through the one predicate', async () => {
    await startTestShell()
    const told = toldStrange()
    const { webContents } = theWindow()
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://norise/']) {
      const details = { url, frameName: '', features: '', disposition: 'default', referrer: {} }
      expect(Reflect.apply(webContents.openHandler ?? Boolean, undefined, [details])).toEqual({
        action: 'deny',
      })
    }
    expect(electron.done.opened).toEqual(['https://example.org/'])
    // Our own link is clicked with Ctrl, Shift or the middle button.
    expect(told()).toBe(1)
    let prevented = false
    webContents.emit('will-attach-webview', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
    expect(told()).toBe(2)
  })

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'hid'])(
    'the permission %s is denied',
    async (permission) => {
      await startTestShell()
      const told = toldStrange()
      const { asked, checked, device } = electron.session.defaultSession
      let granted: boolean | undefined
      const answer = (value: boolean): void => void (granted = value)
      Reflect.apply(asked ?? Boolean, undefined, [{}, permission, answer, {}])
      expect(granted).toBe(false)
      expect(Reflect.apply(checked ?? Boolean, undefined, [{}, permission, '', {}])).toBe(false)
      expect(Reflect.apply(device ?? Boolean, undefined, [{}])).toBe(false)
      // What Chromium checks by itself is nothing that anybody asked for.
      expect(told()).toBe(1)
    },
  )

  test.each([
    ['blob:app://norise/1', true, 0],
    ['https://example.org/setup.exe', false, 1],
    ['data:text/html,x', false, 1],
    // Our own link is clicked with Alt.
    ['app://norise/people', false, 0],
  ])('a download of %s: %s', async (url, allowed, strange) => {
    await startTestShell()
    const told = toldStrange()
    let prevented = false
    const asked: unknown[] = []
    electron.session.defaultSession.emit(
      'will-download',
      { preventDefault: () => (prevented = true) },
      {
        getURL: () => url,
        getFilename: () => '..\\list.csv',
        setSaveDialogOptions: (options: unknown) => asked.push(options),
      },
    )
    expect(prevented).toBe(!allowed)
    expect(asked).toEqual(allowed ? [{ defaultPath: 'list.csv' }] : [])
    expect(told()).toBe(strange)
  })
})

describe('app://', () => {
  const get = async (url: string, method = 'GET'): Promise<Response> => {
    const { served } = electron.session.defaultSession
    const request = { url, method }
    const answer: unknown = await Reflect.apply(served ?? Boolean, undefined, [request])
    if (!(answer instanceof Response)) throw new Error('no response')
    return answer
  }

  test.each([
    ['app://norise/', 200, 'The screen'],
    ['app://norise', 200, 'The screen'],
    ['app://norise/people/1?tab=x#y', 200, 'The screen'],
    ['app://norise/assets/a.js', 200, 'export {}'],
    ['app://norise/assets/missing.js', 404, ''],
    ['app://norise/../secret.js', 404, ''],
    ['app://norise/..%2fsecret.js', 404, ''],
    ['app://norise/%2e%2e/secret.js', 404, ''],
    ['app://norise/..%5csecret.js', 404, ''],
    ['app://norise//etc/passwd.txt', 404, ''],
    ['app://elsewhere/', 404, ''],
    ['app://norise@elsewhere/', 404, ''],
  ])('%s: %s', async (url, status, body) => {
    await startTestShell()
    const answer = await get(url)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toBe(body)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('takes nothing', async () => {
    await startTestShell()
    expect((await get('app://norise/', 'POST')).status).toBe(405)
  })
})

describe('menus', () => {
  const nothing = (): void => {}

  test('every item says what it does, in both languages', () => {
    for (const language of ['lv', 'en'] as const) {
      for (const top of menuTemplate(hostTexts[language], false, nothing)) {
        expect(top.label).toBeTruthy()
        const items = Array.isArray(top.submenu) ? top.submenu : []
        for (const item of items) expect(item.label ?? item.type).toBeTruthy()
      }
    }
    const names = menuTemplate(hostTexts.lv, false, nothing).map(({ label }) => label)
    expect(names).toEqual(['Fails', 'Rediģēt', 'Skats', 'Logs'])
  })

  test('undo keeps its keys for the page, where it takes back a command', () => {
    const edit = menuTemplate(hostTexts.lv, false, nothing)[1]?.submenu
    const undo = Array.isArray(edit) ? edit[0] : undefined
    expect(undo).toMatchObject({ role: 'undo', registerAccelerator: false })
  })

  test('locks on a Mac by a key that writes nothing', () => {
    const file = menuTemplate(hostTexts.lv, true, nothing)[1]?.submenu
    const lock = Array.isArray(file) ? file[0] : undefined
    expect(lock).toMatchObject({ label: hostTexts.lv.menu.lock, accelerator: 'Ctrl+Cmd+L' })
  })

  test('the first of them locks: the page is asked, which hears the key itself', async () => {
    await startTestShell()
    const label = hostTexts.lv.menu.lock
    expect(electron.menuItem(label)).toMatchObject({
      accelerator: 'Alt+L',
      registerAccelerator: false,
    })
    electron.pressMenu(label)
    expect(theWindow().webContents.sent).toEqual([lockAskedMessage])
    theWindow().emit('closed')
    expect(() => electron.pressMenu(label)).not.toThrow()
  })

  test('the window hears the menu until it has nobody to lock out', () => {
    let press = (): void => {}
    const never = () => Promise.reject(new Error('not asked for here'))
    const host = electronHost({
      chooseFolder: never,
      saveFile: never,
      reveal: never,
      notify: never,
      openExternal: never,
      openDemo: never,
      setAppearance: never,
      askForOffice: never,
      onOfficeLost: () => {},
      onNoticeOpened: () => {},
      onLockAsked: (listener) => (press = listener),
    })
    let locked = 0
    const stop = host.onLockAsked(() => (locked += 1))
    press()
    expect(locked).toBe(1)
    stop()
    press()
    expect(locked).toBe(1)
  })

  const editFlags = {
    canUndo: false,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: true,
    canSelectAll: true,
    canDelete: true,
    canEditRichly: false,
  }
  test.each([
    ['in a field', true, '', ['undo', 'redo', undefined, 'cut', 'copy', 'paste', 'selectAll']],
    ['on a selection', false, 'Bērziņš', ['copy']],
    ['elsewhere', false, ' ', []],
  ])('the right button %s', (_, isEditable, selectionText, roles) => {
    const clicked = { isEditable, selectionText, editFlags }
    expect(contextMenuTemplate(clicked, hostTexts.lv).map(({ role }) => role)).toEqual(roles)
  })
})
