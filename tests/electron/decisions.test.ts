import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countDeath, restartPause } from '#main/electron/restartPause.ts'
import { isScreenAddress } from '#main/electron/screenAddress.ts'
import { readShellArguments } from '#main/electron/shellArguments.ts'
import { isTrustedSender } from '#main/electron/trustedSender.ts'
import { windowPlace } from '#main/electron/windowPlace.ts'
import { externalAddress } from '#shared/host/externalAddress.ts'
import { screenFile } from '#shared/host/screenFile.ts'

describe('what may be opened outside', () => {
  test.each([
    ['https://www.vvc.gov.lv/', 'https://www.vvc.gov.lv/'],
    ['HTTPS://EXAMPLE.org', 'https://example.org/'],
    ['mailto:info@example.org?subject=x', 'mailto:info@example.org?subject=x'],
    ['tel:+37120000000', 'tel:+37120000000'],
    ['http://example.org/', undefined],
    ['https://anna:secret@example.org/', undefined],
    ['https:', undefined],
    ['file:///etc/passwd', undefined],
    ['javascript:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['app://norise/', undefined],
    ['ms-msdt:/id', undefined],
    ['smb://server/share', undefined],
    ['\\\\server\\share', undefined],
    ['C:\\Windows\\System32\\calc.exe', undefined],
    ['', undefined],
    [`https://example.org/${'x'.repeat(3000)}`, undefined],
  ])('%s', (address, expected) => expect(externalAddress(address)).toBe(expected))
})

describe('who may ask the shell', () => {
  const main = { url: 'app://norise/people', parent: null }
  test.each([
    ['our main frame', main, true],
    ['our main frame at its root', { ...main, url: 'app://norise' }, true],
    ['no frame any more', null, false],
    ['a detached frame', { ...main, detached: true }, false],
    ['a frame in our page', { ...main, parent: main }, false],
    ['a page elsewhere', { ...main, url: 'https://example.org/' }, false],
    ['a page whose address begins like ours', { ...main, url: 'app://norise.evil/' }, false],
    ['a page with our name as its user', { ...main, url: 'app://norise@evil/' }, false],
    ['a file', { ...main, url: 'file:///app/norise/index.html' }, false],
    ['a blank page', { ...main, url: 'about:blank' }, false],
    ['a frame with a PDF', { ...main, url: 'blob:app://norise/1' }, false],
  ])('%s: %o', (_, senderFrame, trusted) => {
    expect(isTrustedSender({ senderFrame })).toBe(trusted)
  })

  test('no other scheme is ever taken for ours', () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        expect(isScreenAddress(address)).toBe(false)
      }),
    )
  })
})

describe('the words of the command line', () => {
  test.each([
    [['electron', '.'], false, { data: undefined, demo: false, updated: false }],
    [
      ['electron', '.', '--demo', '--data=/a b'],
      false,
      { data: '/a b', demo: true, updated: false },
    ],
    [
      ['norise', '--data', '/x', '--enable-logging'],
      true,
      { data: '/x', demo: false, updated: false },
    ],
    [
      ['norise', '--force-color-profile=srgb', '--demo'],
      true,
      { data: undefined, demo: true, updated: false },
    ],
    [['norise', '--data='], true, { data: undefined, demo: false, updated: false }],
    [['norise', '--updated'], true, { data: undefined, demo: false, updated: true }],
    [['norise', 'file.pdf'], true, { data: undefined, demo: false, updated: false }],
  ])('%o', (argv, packaged, expected) => {
    expect(readShellArguments(argv, packaged)).toEqual(expected)
  })
})

describe('where the window opens', () => {
  const left = { x: 0, y: 0, width: 1920, height: 1040 }
  const right = { x: 1920, y: 0, width: 1280, height: 1000 }
  const usual = { width: 1280, height: 820 }
  test.each([
    ['on the first day', undefined, [left], usual],
    ['as it stood', { x: 50, y: 60, width: 900, height: 700 }, [left], 'same'],
    ['on the second screen', { x: 2000, y: 60, width: 900, height: 700 }, [left, right], 'same'],
    ['when that one is gone', { x: 2000, y: 60, width: 900, height: 700 }, [left], usual],
    ['when its bar is above all', { x: 50, y: -500, width: 900, height: 700 }, [left], usual],
    ['when it was larger', { x: 0, y: 0, width: 4000, height: 3000 }, [left], left],
  ])('%s', (_, stood, screens, expected) => {
    expect(windowPlace(stood, screens)).toEqual(expected === 'same' ? stood : expected)
  })
})

test('a process that keeps dying is started ever more slowly, one that lived is started at once', () => {
  expect([1, 2, 3, 4, 10].map(restartPause)).toEqual([0, 250, 500, 1000, 10_000])
  expect(countDeath(5, 60_000)).toBe(1)
  expect(countDeath(5, 1000)).toBe(6)
})

test('no address leads out of the folder of the screen', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%5c', 'a.js'), fc.string())),
      (parts) => {
        const wanted = screenFile(`/${parts.join('/')}`)
        if (wanted.kind !== 'file') return
        for (const segment of wanted.segments) expect(segment).toMatch(/^[\w@+~-][\w.@+~-]*$/)
      },
    ),
  )
})
