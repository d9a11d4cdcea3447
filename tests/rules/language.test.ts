import { beforeAll, describe, expect, it } from 'vitest'
import i18next from 'i18next'
import { texts } from '#renderer/app/language/texts.ts'

type Leaves = Map<string, string>

const leavesOf = (tree: object, path = ''): Leaves => {
  const leaves: Leaves = new Map()
  for (const [name, value] of Object.entries(tree)) {
    const key = path === '' ? name : `${path}.${name}`
    if (typeof value === 'string') leaves.set(key, value)
    else for (const [inner, text] of leavesOf(Object(value), key)) leaves.set(inner, text)
  }
  return leaves
}

const plural = /_(zero|one|two|few|many|other)$/
const base = (key: string): string => key.replace(plural, '')
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((found) => found[1] ?? ''))].sort()

const lv = leavesOf(texts.lv)
const en = leavesOf(texts.en)
const categories = { lv: ['zero', 'one', 'other'], en: ['one', 'other'] } as const

describe('the language files', () => {
  it('have the same texts in Latvian and in English', () => {
    const bases = (leaves: Leaves): string[] => [...new Set([...leaves.keys()].map(base))].sort()
    expect(bases(en)).toEqual(bases(lv))
  })

  it.each(['lv', 'en'] as const)('have every plural category of %s', (language) => {
    const leaves = language === 'lv' ? lv : en
    const needed: readonly string[] = categories[language]
    for (const key of leaves.keys()) {
      const category = plural.exec(key)?.[1]
      if (category === undefined) continue
      expect(needed, key).toContain(category)
      for (const each of needed)
        expect(leaves.has(`${base(key)}_${each}`), `${key} → ${each}`).toBe(true)
    }
  })

  it('end no sentence with a second dot after a date, which ends with its own', () => {
    for (const [key, text] of [...lv, ...en]) {
      expect(text, key).not.toMatch(/\{\{(date|day|until|shortOn)\}\}\./u)
    }
  })

  it('leave no text empty and none with stray spaces', () => {
    for (const [key, text] of [...lv, ...en]) {
      expect(text.trim(), key).not.toBe('')
      expect(text, key).toBe(text.trim())
    }
  })

  it('tell nobody to copy with Ctrl+C, which is another key on a Mac', () => {
    for (const [key, text] of [...lv, ...en]) expect(text, key).not.toContain('Ctrl+C')
  })

  it('fill the same placeholders in both languages', () => {
    const byBase = (leaves: Leaves): Map<string, string> => {
      const all = new Map<string, string>()
      for (const [key, text] of leaves) {
        const before = all.get(base(key)) ?? ''
        all.set(
          base(key),
          [...new Set([...before.split(' '), ...placeholders(text)])].sort().join(' ').trim(),
        )
      }
      return all
    }
    const english = byBase(en)
    for (const [key, names] of byBase(lv)) expect(english.get(key), key).toBe(names)
  })

  it('quote with „ ” in Latvian and “ ” in English, never with straight quotes', () => {
    for (const [key, text] of [...lv, ...en]) expect(text, key).not.toMatch(/["]|(?<!\w)'|'(?!\w)/)
    for (const [key, text] of lv) {
      expect((text.match(/„/g) ?? []).length, key).toBe((text.match(/”/g) ?? []).length)
      expect(text, key).not.toContain('“')
    }
  })
})

describe('Latvian counting', () => {
  beforeAll(async () => {
    await i18next.init({
      lng: 'lv',
      resources: { lv: { translation: texts.lv }, en: { translation: texts.en } },
      interpolation: { escapeValue: false },
    })
  })

  it.each([
    [0, 'pēc 0 dienām', 'in 0 days'],
    [1, 'pēc 1 dienas', 'in 1 day'],
    [2, 'pēc 2 dienām', 'in 2 days'],
    [11, 'pēc 11 dienām', 'in 11 days'],
    [21, 'pēc 21 dienas', 'in 21 days'],
    [30, 'pēc 30 dienām', 'in 30 days'],
    [101, 'pēc 101 dienas', 'in 101 days'],
  ])('%i', (count, latvian, english) => {
    expect(i18next.t('format.in', { count })).toBe(latvian)
    expect(i18next.t('format.in', { count, lng: 'en' })).toBe(english)
  })

  it.each([
    [1, 'nokavēts par 1 dienu'],
    [2, 'nokavēts par 2 dienām'],
    [21, 'nokavēts par 21 dienu'],
  ])('%i days overdue', (count, text) => {
    expect(i18next.t('format.overdue', { count })).toBe(text)
  })
})
