import { describe, expect, it } from 'vitest'
import { combinationOf, type KeyPress } from '#renderer/app/keys/combination.ts'
import { lockKey } from '#renderer/app/keys/lockKey.ts'
import { isMac, shownKeys } from '#renderer/app/keys/shownKeys.ts'
import { texts } from '#renderer/app/language/texts.ts'
import { nextBurst, noBurst } from '#renderer/app/keys/scannerBurst.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
})

describe('a key press', () => {
  it.each([
    [press('n'), 'n'],
    [press('?', { shiftKey: true }), '?'],
    [press('/'), '/'],
    [press(' '), 'Space'],
    [press('Escape'), 'Esc'],
    [press('k', { ctrlKey: true }), 'Ctrl+K'],
    [press('k', { metaKey: true }), 'Ctrl+K'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
    [press('1', { altKey: true, code: 'Digit1' }), 'Alt+1'],
    // A Cyrillic layout: the place of the key counts.
    [press('л', { ctrlKey: true, code: 'KeyK' }), 'Ctrl+K'],
    [press('l', { ctrlKey: true, metaKey: true, code: 'KeyL' }), 'Ctrl+Cmd+L'],
    [press('F2'), 'F2'],
  ])('$key', (given, combination) => expect(combinationOf(given)).toBe(combination))
})

describe('the key that locks', () => {
  it('is not what writes ļ on a Mac', () => {
    const typed = combinationOf(press('ļ', { altKey: true, code: 'KeyL' }))
    expect(typed).toBe(lockKey(false))
    expect(typed).not.toBe(lockKey(true))
    expect(combinationOf(press('l', { ctrlKey: true, metaKey: true }))).toBe(lockKey(true))
  })
})

describe('keys as people read them', () => {
  it.each([
    ['Ctrl+K', '⌘K'],
    ['Ctrl+Enter, Ctrl+S', '⌘Enter, ⌘S'],
    ['Ctrl+Cmd+L', '⌃⌘L'],
    ['Alt+1', '⌥1'],
    ['Shift+↑ ↓', '⇧↑ ↓'],
    ['Esc', 'Esc'],
  ])('%s is %s on a Mac, and nowhere else', (keys, mac) => {
    expect(shownKeys(keys, true)).toBe(mac)
    expect(shownKeys(keys, false)).toBe(keys)
  })

  it('are those of a Mac where the browser says that it is one', () => {
    expect(isMac('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36')).toBe(true)
    expect(isMac('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36')).toBe(false)
  })

  it('are named by no text for one keyboard alone', () => {
    const named = (text: unknown): string[] =>
      typeof text === 'string'
        ? /\bCtrl\+/u.test(text)
          ? [text]
          : []
        : Object.values(text ?? {}).flatMap(named)
    expect(named(texts)).toEqual([])
  })
})

const type = (text: string, gap: number, endGap = gap): (string | null)[] => {
  let burst = noBurst
  let at = 1000
  return [...text, 'Enter'].map((key, index) => {
    at += index === text.length ? endGap : gap
    const heard = nextBurst(burst, key, at)
    burst = heard.burst
    return heard.scanned
  })
}

describe('a scanner', () => {
  it('writes faster than any hand and ends with Enter', () => {
    expect(type('INV-00421', 8).at(-1)).toBe('INV-00421')
  })

  it('is not somebody typing', () => {
    expect(type('INV-00421', 90).every((scanned) => scanned === null)).toBe(true)
  })

  it('is not a fast word followed by a slow Enter, nor two keys and Enter', () => {
    expect(type('INV-00421', 8, 400).at(-1)).toBeNull()
    expect(type('ok', 8).at(-1)).toBeNull()
  })

  it('leaves out what was typed before it', () => {
    let burst = nextBurst(noBurst, 'x', 1000).burst
    for (const [index, key] of [...'4750001'].entries())
      burst = nextBurst(burst, key, 2000 + index * 5).burst
    expect(nextBurst(burst, 'Enter', 2040).scanned).toBe('4750001')
  })
})
