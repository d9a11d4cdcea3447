import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitsOf, fold, indexWords, searchWords } from '#shared/text/fold.ts'

describe('folding', () => {
  it.each([
    ['Bērziņš', 'berzins'],
    ['ĀĒĪŪ ČĢĶĻŅŠŽ', 'aeiu cgklnsz'],
    ["O'Konora", "o'konora"],
    ['O’Konora', "o'konora"],
    ['Oʼkonora', "o'konora"],
    ['Bērziņa–Kalniņa', 'berzina-kalnina'],
    ['Bērziņa‑Kalniņa', 'berzina-kalnina'],
    ['  Anna \u00A0 Marija\t', 'anna marija'],
    ['Łuczak Øster Strauß Işık', 'luczak oster strauss isik'],
    ['İpek', 'ipek'],
    ['Надежда ЙОНИНА', 'надежда йонина'],
    ['Алёна', 'алена'],
    ['Be\u0304rzin\u0327s\u030C', 'berzins'],
    ['Zig\u00ADfrī\u200Bds', 'zigfrids'],
    ['№ 5', 'no 5'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('does not care about case or composition', () => {
    const letters = fc.array(fc.constantFrom(..."aābcčdeēģiīkķlļnņšuūzž -'"), { maxLength: 12 })
    fc.assert(
      fc.property(letters, (parts) => {
        const text = parts.join('')
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text)).toMatch(/^[a-z' -]*$/u)
      }),
    )
  })
})

describe('search words', () => {
  it.each([
    ["o'konora", ['o', 'konora']],
    ['Bērziņa-Kalniņa Anna', ['berzina', 'kalnina', 'anna']],
    ['20-001 001', ['20', '001', '001']],
    ['"; DROP --', ['drop']],
    [' ', []],
  ])('%j is %j', (text, words) => {
    expect(searchWords(text)).toEqual(words)
  })

  it('finds a name by each part and in one piece', () => {
    expect(indexWords("Anna O'Konora")).toEqual(['anna', 'o', 'konora', 'okonora'])
    expect(indexWords('Bērziņa-Kalniņa')).toEqual(['berzina', 'kalnina', 'berzinakalnina'])
  })

  it('gives words without anything a query language could read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of [...searchWords(text), ...indexWords(text)])
          expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
      }),
    )
  })

  it('finds every typed word in the index of the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(indexWords(text)).toEqual(expect.arrayContaining(searchWords(text)))
      }),
    )
  })
})

describe('digits', () => {
  it.each([
    ['+371 20-001 001', '37120001001'],
    ['010199-00004', '01019900004'],
    ['nav', ''],
  ])('%j has %j', (text, digits) => {
    expect(digitsOf(text)).toBe(digits)
  })
})
