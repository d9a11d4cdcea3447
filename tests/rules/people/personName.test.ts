import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as fc from 'fast-check'
import { readXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { guessNameOrder, normaliseName, splitFullName } from '#shared/people/personName.ts'

const inputs = resolve(import.meta.dirname, '../../../../shared/data/inputs')
const present = existsSync(inputs)
const reason = present ? 'data/inputs' : 'skipped: ../shared/data is not beside the checkout'

describe('a name in one field', () => {
  it.each([
    ['Ilze Kalniņa', 'Ilze', 'Kalniņa'],
    ['  Ilze \u00A0 Kalniņa ', 'Ilze', 'Kalniņa'],
    ['Anna Marija Bērziņa-Kalniņa', 'Anna Marija', 'Bērziņa-Kalniņa'],
    ['Anna-Marija Bērziņa – Kalniņa', 'Anna-Marija', 'Bērziņa-Kalniņa'],
    ["Žanna O'Konora", 'Žanna', "O'Konora"],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['Anna Bērziņa Kalniņa', 'Anna', 'Bērziņa Kalniņa'],
    ['Mārtiņš Oto Ozols', 'Mārtiņš Oto', 'Ozols'],
    ['Иван Иванович Петров', 'Иван Иванович', 'Петров'],
    ['Kalniņa, Ilze', 'Ilze', 'Kalniņa'],
    ['Bērziņa Kalniņa, Anna Marija', 'Anna Marija', 'Bērziņa Kalniņa'],
  ])('%j, given name first: %s + %s', (text, givenName, familyName) => {
    expect(splitFullName(text, 'givenFirst')).toEqual({
      kind: 'split',
      name: { givenName, familyName },
    })
  })

  it.each([
    ['Kalniņa Ilze', 'Ilze', 'Kalniņa'],
    ['Bērziņa-Kalniņa Anna Marija', 'Anna Marija', 'Bērziņa-Kalniņa'],
    ['Bērziņa Kalniņa Anna Marija', 'Anna Marija', 'Bērziņa Kalniņa'],
    ['Ozols Mārtiņš', 'Mārtiņš', 'Ozols'],
    ['van der Berg Jan', 'Jan', 'van der Berg'],
    ['Петров Иван Иванович', 'Иван Иванович', 'Петров'],
    ['Kalniņa, Ilze', 'Ilze', 'Kalniņa'],
  ])('%j, family name first: %s + %s', (text, givenName, familyName) => {
    expect(splitFullName(text, 'familyFirst')).toEqual({
      kind: 'split',
      name: { givenName, familyName },
    })
  })

  it.each([
    ['', 'empty'],
    [' , ', 'empty'],
    ['Ilze', 'onePart'],
    ['Kalniņa,', 'onePart'],
  ])('%j can not be split: %s', (text, problem) => {
    expect(splitFullName(text, 'givenFirst')).toEqual({ kind: 'problem', problem })
    expect(splitFullName(text, 'familyFirst')).toEqual({ kind: 'problem', problem })
  })

  it('loses no word', () => {
    const words = fc.array(
      fc.constantFrom(
        'Anna',
        'Marija',
        'van',
        'der',
        'Bērziņa',
        'Kalniņa-Ozola',
        'Иванович',
        "O'K",
      ),
      { minLength: 2, maxLength: 5 },
    )
    fc.assert(
      fc.property(words, fc.constantFrom('givenFirst', 'familyFirst'), (all, order) => {
        const split = splitFullName(all.join(' '), order)
        if (split.kind !== 'split') throw new Error('two words are always a name')
        const { givenName, familyName } = split.name
        const joined =
          order === 'givenFirst' ? `${givenName} ${familyName}` : `${familyName} ${givenName}`
        expect(joined).toBe(all.join(' '))
      }),
    )
  })

  it('is normalised once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseName(text)
        expect(normaliseName(once)).toBe(once)
        expect(once).not.toMatch(/\p{Cc}|\p{Cf}|^ | $| {2}/u)
      }),
    )
    expect(normaliseName('Be\u0304rzin\u0327s\u030C\u202E')).toBe('Bērziņš')
  })
})

describe('the order of a column of names', () => {
  it.each([
    [['Ilze Kalniņa', 'Jānis Bērziņš'], 'givenFirst'],
    [['Kalniņa Ilze', 'Bērziņš Jānis'], 'familyFirst'],
    [['Andrejs Pauls', 'Ozola Anna', 'Kalns Juris'], 'familyFirst'],
    [['Andrejs Pauls', 'Anna Ozola', 'Juris Kalns'], 'givenFirst'],
    [['Bērziņš Mārtiņš'], 'familyFirst'],
    [['Петров Иван', 'Иванова Анна'], 'familyFirst'],
    [['Kalniņa, Ilze', 'Jānis Bērziņš'], 'givenFirst'],
    [['Xu Li'], 'givenFirst'],
    [['', 'Ilze'], 'givenFirst'],
    [[], 'givenFirst'],
  ])('%j is %s', (names, order) => {
    expect(guessNameOrder(names)).toBe(order)
  })

  it.skipIf(!present)(`is found for the lists an office gets (${reason})`, async () => {
    const csv = new TextDecoder('windows-1257').decode(
      readFileSync(resolve(inputs, 'dalibnieki-saraksts-1257.csv')),
    )
    const agency = csv
      .split(/\r?\n/u)
      .filter((line) => /^\d+;/u.test(line))
      .map((line) => line.split(';')[1] ?? '')
    expect(agency).toHaveLength(26)
    expect(guessNameOrder(agency)).toBe('givenFirst')
    for (const one of agency) expect(guessNameOrder([one])).toBe('givenFirst')

    const book = await readXlsx(readFileSync(resolve(inputs, 'pieteikumi-forma.xlsx')))
    const form = (book.sheets[0]?.rows ?? []).slice(1).map((row) => String(row[1] ?? ''))
    expect(form).toHaveLength(22)
    expect(guessNameOrder(form)).toBe('familyFirst')
    for (const one of form) expect(guessNameOrder([one])).toBe('familyFirst')
  })
})
