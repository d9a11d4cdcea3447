import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { readArguments } from '#main/browser/arguments.ts'
import { browserCandidates } from '#main/browser/findBrowser.ts'
import { createFloodGauge } from '#main/calls/flood.ts'
import { endWithLastWindow } from '#main/browser/lastWindow.ts'
import { createSessions } from '#main/browser/sessions.ts'
import { folderSentence } from '#main/folder/folderSentence.ts'
import { hostLanguage, hostTexts } from '#shared/host/texts/texts.ts'

describe('the words of the browser host', () => {
  const usual = {
    data: undefined,
    demo: false,
    port: 0,
    open: true,
    resumed: false,
    reason: undefined,
  }
  test.each([
    [[], usual],
    [['--data', '/x', '--demo'], { ...usual, data: '/x', demo: true }],
    [['--port=4310', '--no-open'], { ...usual, port: 4310, open: false }],
    [['--reason=ci'], { ...usual, reason: 'ci' }],
    [['--reason=whim'], undefined],
    [['--port=70000'], undefined],
    [['--port=-1'], undefined],
    [['--port=x'], undefined],
    [['--data='], undefined],
    [['--open'], undefined],
    [['file'], undefined],
  ])('%o', (words, expected) => expect(readArguments(words)).toEqual(expected))
})

describe('tickets', () => {
  const key = new Uint8Array(32).fill(7)
  test('end after ten minutes', () => {
    let now = 0
    const sessions = createSessions('/data', key, () => now)
    const [early, late] = [sessions.issueTicket(), sessions.issueTicket()]
    now = 9 * 60_000
    expect(sessions.enter(early)).toBeDefined()
    now = 11 * 60_000
    expect(sessions.enter(late)).toBeUndefined()
  })

  test('of one folder say nothing to another, whose cookie has another name', () => {
    const [real, demo] = [createSessions('/data', key), createSessions('/data-demo', key)]
    expect(real.cookieName).not.toBe(demo.cookieName)
    expect(demo.enter(real.issueTicket())).toBeUndefined()
    const secret = real.enter(real.issueTicket()) ?? ''
    const header = (name: string): string => `a=b; ${name}=${secret}; c=d`
    expect(real.deskOf(header(real.cookieName))).toBeDefined()
    expect(demo.deskOf(header(demo.cookieName))).toBeUndefined()
    expect(real.deskOf(header(`x${real.cookieName}`))).toBeUndefined()
    expect(real.deskOf(`${real.cookieName}=`)).toBeUndefined()
    expect(real.deskOf(`${real.cookieName}=${secret.slice(0, -1)}`)).toBeUndefined()
    expect(real.deskOf(`${demo.cookieName}=${secret}`)).toBeUndefined()
  })

  test('outlive a crash of the host, not a start by a person', () => {
    const before = createSessions('/data', key)
    const cookie = `${before.cookieName}=${before.enter(before.issueTicket())}`
    expect(createSessions('/data', key).deskOf(cookie)).toBe(before.deskOf(cookie))
    expect(createSessions('/data', new Uint8Array(32)).deskOf(cookie)).toBeUndefined()
  })
})

test('a flood is more than a burst, and is over after a pause', () => {
  const tooMany = createFloodGauge({ burst: 10, perSecond: 5 })
  expect(Array.from({ length: 12 }, () => tooMany(0)).filter(Boolean)).toHaveLength(2)
  expect(tooMany(3000)).toBe(false)
})

describe('browsers that can show a window of their own', () => {
  test('what CHROME_PATH names comes first', () => {
    const env = { CHROME_PATH: '/opt/chrome', PATH: '/usr/bin:relative' }
    const found = browserCandidates({ platform: 'linux', env, home: '/home/anna' })
    expect(found[0]).toBe('/opt/chrome')
    expect(found).toContain('/usr/bin/chromium')
    expect(found.filter((path) => path.startsWith('relative'))).toEqual([])
  })
  test('Windows: Chrome before Edge, machine before person', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\anna\\Local' }
    const found = browserCandidates({ platform: 'win32', env, home: 'C:\\Users\\anna' })
    expect(found[0]).toBe('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe')
    expect(found.findIndex((path) => path.endsWith('msedge.exe'))).toBe(2)
  })
})

describe('the end with the last window', () => {
  const begin = () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const end = vi.fn<() => void>()
    return { end, watch: endWithLastWindow(end, 4000) }
  }
  test('comes some seconds after it was closed', () => {
    const { end, watch } = begin()
    watch.windowsConnected(1)
    watch.windowsConnected(0)
    vi.advanceTimersByTime(60_000)
    expect(end).not.toHaveBeenCalled()
    watch.ownWindowClosed()
    vi.advanceTimersByTime(3900)
    expect(end).not.toHaveBeenCalled()
    vi.advanceTimersByTime(200)
    expect(end).toHaveBeenCalledOnce()
  })
  test('not while another window is connected, nor when one comes back in time', () => {
    const { end, watch } = begin()
    watch.windowsConnected(1)
    watch.ownWindowClosed()
    vi.advanceTimersByTime(60_000)
    watch.windowsConnected(0)
    vi.advanceTimersByTime(3000)
    watch.ownWindowOpened()
    vi.advanceTimersByTime(60_000)
    expect(end).not.toHaveBeenCalled()
  })
})

describe('what is said when a folder is not opened', () => {
  test('why, and what else to do, in both languages', () => {
    const refused = {
      folder: '/mnt/office',
      state: 'network',
      kind: 'cifs',
      mount: '/mnt',
    } as const
    for (const language of ['lv', 'en'] as const) {
      const said = folderSentence(refused, hostTexts[language])
      expect(said).toContain('/mnt/office')
      expect(said).toContain('cifs')
      expect(said).toContain('--data')
      expect(said).not.toContain('{{')
    }
  })
  test.each([
    ['lv_LV.UTF-8', 'lv'],
    ['lv-LV', 'lv'],
    ['en_GB.UTF-8', 'en'],
    ['de-DE', 'en'],
    ['C.UTF-8', 'lv'],
    [undefined, 'lv'],
  ])('the locale %s speaks %s', (locale, language) => expect(hostLanguage(locale)).toBe(language))
})
