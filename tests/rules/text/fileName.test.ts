import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '#shared/text/fileName.ts'

const bytes = (text: string): number => Buffer.byteLength(text)
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'CON',
        'nul',
        'COM1',
        'lpt¹',
        '..',
        '.',
        ' ',
        '/',
        '\\',
        ':',
        '\0',
        '\n',
        '-',
      ),
      fc.constantFrom(
        '\u202E',
        '\u200B',
        '\uD800',
        'Bērziņa',
        'ā\u0301',
        '👩‍👩‍👧',
        '.pdf',
        '\u00A0',
        '"',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('a safe file name', () => {
  it.each([
    ['Informatīvā lapa IL-2026-0012.pdf', 'Informatīvā lapa IL-2026-0012.pdf'],
    ['..\\..\\CON', '_CON'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', '_CON'],
    ['con.pdf', '_con.pdf'],
    ['COM1 .txt', '_COM1 .txt'],
    ['conference.pdf', 'conference.pdf'],
    ['C:\\dati\\x.pdf', 'C-dati-x.pdf'],
    ['.hidden', 'hidden'],
    ['A2: grupa "Rīts"?', 'A2- grupa -Rīts-'],
    ['beigas. . ', 'beigas'],
    ['lapa\u202Efdp.exe', 'lapafdp.exe'],
    ['rinda\r\notra', 'rinda-otra'],
    ['', '_'],
    ['...', '_'],
    ['///', '_'],
  ])('of %j is %j', (text, name) => {
    expect(safeFileName(text)).toBe(name)
  })

  it('keeps the extension of a name of 300 letters', () => {
    const name = safeFileName(`${'ā'.repeat(300)}.pdf`)
    expect(name).toBe(`${'ā'.repeat(58)}.pdf`)
    expect(bytes(name)).toBe(120)
  })

  it('is one that every system takes, whatever the text', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 16, max: 200 }), (text, maxBytes) => {
        const name = safeFileName(text, { maxBytes })
        expect(name).not.toBe('')
        expect(bytes(name)).toBeLessThanOrEqual(maxBytes)
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u)
        expect(name).not.toMatch(/^[.\s-]|[.\s]$/u)
        expect(name.split('.')[0]?.trim()).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/iu)
        expect(name.normalize('NFC')).toBe(name)
      }),
      { numRuns: 2000 },
    )
  })

  it('stays as it is when it is safe already', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 16, max: 200 }), (text, maxBytes) => {
        const name = safeFileName(text, { maxBytes })
        expect(safeFileName(name, { maxBytes })).toBe(name)
      }),
      { numRuns: 2000 },
    )
  })
})
