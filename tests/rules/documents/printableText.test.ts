import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fontCoverage } from '#main/documents/fontCoverage.ts'
import { makePrintable, printableText } from '#main/documents/printableText.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'

const covers = fontCoverage(readFileSync(join(resourcesFolder(), 'fonts', 'NotoSans-Regular.ttf')))
const print = (text: string): { text: string; missing: string[] } => {
  const missing = new Set<string>()
  return { text: printableText(text, covers, missing), missing: [...missing] }
}

describe('the shipped font', () => {
  test('has every Latvian, Latgalian, Lithuanian, Estonian, Polish and Russian letter', () => {
    const letters =
      'ĀČĒĢĪĶĻŅŠŪŽŌŖāčēģīķļņšūžōŗĄĘĖĮŲąęėįųÕÄÖÜõäöüŁŃŚŹŻłńśźżЁЖЪЭЮЯёжъэюяІЇЄҐ„”“’–—…€№'
    for (const letter of letters)
      expect([letter, covers(letter.codePointAt(0) ?? 0)]).toEqual([letter, true])
  })
  test.each(['中', '😀', 'ש', 'ქ', '\u{10ffff}'])('has no %s, and says so', (letter) => {
    expect(covers(letter.codePointAt(0) ?? 0)).toBe(false)
  })
})

describe('text on its way to paper', () => {
  test.each([
    [
      'markup stays as typed',
      '#eval("x") $x$ *bold* _i_ \\ <script>',
      '#eval("x") $x$ *bold* _i_ \\ <script>',
    ],
    ['letters typed as two become one', 'A\u0304nna Be\u0304rzin\u0327s\u030c', 'Ānna Bērziņš'],
    ['every kind of line end is one', 'a\r\nb\rc\u2028d\u000be', 'a\nb\nc\nd\ne'],
    [
      'direction overrides cannot turn a name round',
      'Anna\u202egnip.exe\u2066x\u200f',
      'Annagnip.exex',
    ],
    ['controls vanish', 'a\u0000b\u0007c\u001bd\u00ade\ufefff', 'abcdef'],
    ['a tab is a space', 'a\tb', 'a b'],
    [
      'a phone number stays together',
      'tālr. 20 000 104, plkst. 9',
      'tālr.\u00a020\u00a0000\u00a0104, plkst.\u00a09',
    ],
    ['a short word is left alone', 'elektroniskais', 'elektroniskais'],
    [
      'a long double name breaks at its hyphens',
      'Bartolomejeviča-Vecumniece-Zemgaliete',
      'Bartolomejeviča-\u200bVecumniece-\u200bZemgaliete',
    ],
  ])('%s', (_, given, printed) => {
    expect(print(given)).toEqual({ text: printed, missing: [] })
  })

  test('letters the font lacks are named once and leave a visible gap', () => {
    expect(print('李 李 Anna 😀')).toEqual({
      text: '\ufffd \ufffd Anna \ufffd',
      missing: ['李', '😀'],
    })
  })
  test('a long run may be broken between letters, never inside one', () => {
    const { text } = print('J̌'.repeat(40))
    expect(text.split('\u200b')).toEqual(Array.from({ length: 40 }, () => 'J̌'))
  })
  test('any text at all becomes printable, and printing it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
        const once = print(given).text
        for (const letter of once) {
          expect(letter === '\n' || covers(letter.codePointAt(0) ?? 0)).toBe(true)
        }
        expect(print(once).text).toBe(once)
      }),
    )
  })
  test('numbers, keys and the shape of the data stay', () => {
    const data = { a: [1, null, { '#x': 'b\u0000' }], c: true }
    expect(makePrintable(data, covers, new Set())).toEqual({ a: [1, null, { '#x': 'b' }], c: true })
  })
})
