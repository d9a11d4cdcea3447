import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latvianSortKey, personSortKey } from '#shared/text/sortKey.ts'

const collator = new Intl.Collator('lv')
const byBytes = (left: string, right: string): number =>
  Math.sign(Buffer.compare(Buffer.from(left), Buffer.from(right)))

const latvian = 'aābcčdeēfgģhiījklļķmnņoōpqrŗsštuūvwxyzž'
const foreign = 'áàâäåãąćçđéèêëęłńñóòôöőõøřśşťúûüýżź'
const character = fc.constantFrom(
  ...latvian,
  ...latvian,
  ...latvian.toUpperCase(),
  ...foreign,
  ...foreign.toUpperCase(),
  ..." -'0123456789.,",
  ...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  ...'АБВГЕЁЙЯіїєґ',
)
const text = fc.array(character, { maxLength: 8 }).map((parts) => parts.join(''))
/** Few letters in both cases with and without marks, so that ties reach the lower levels. */
const nearText = fc
  .array(fc.constantFrom(...'aāáàAĀÁäiyīIYĪcčCČéeEn -'), { maxLength: 5 })
  .map((parts) => parts.join(''))

const names = [
  'Abols', 'Ābele', 'Āboliņš', 'Abele', 'Bērziņa', 'Berziņa', 'Bērziņa-Kalniņa', 'Bērziņš',
  'Cīrulis', 'Čakste', 'Cukurs', 'Dombrovska', 'Ērglis', 'Ezeriņš', 'Gailis', 'Ģēģere', 'Gulbe',
  'Ilze', 'Yvonne', 'Īslīce', 'Jānis', 'Kalniņa', 'Ķēniņš', 'Kļaviņa', 'Lācis', 'Ļahova', 'Lūsis',
  'Ņefjodova', 'Nikolē', "O'Konora", 'Ozols', 'Sala', 'Šķēle', 'Saule', 'Ūsiņš', 'Upīte', 'Zeme',
  'Žagars', 'Zvaigzne', 'Łuczak', 'Müller', 'Øster', 'Strauß', 'Strauss',
] // prettier-ignore

describe('the Latvian sort key', () => {
  it('puts Latvian names in the order of the Latvian collator', () => {
    const byKey = names.toSorted((a, b) => byBytes(latvianSortKey(a), latvianSortKey(b)))
    expect(byKey).toEqual(names.toSorted(collator.compare))
  })

  it.each([
    ['Cīrulis', 'Čakste'],
    ['Abols', 'Āboliņš'],
    ['Ilze', 'Yvonne'],
    ['Yvonne', 'Īslīce'],
    ['Īslīce', 'Jānis'],
    ['Kalniņa', 'Ķēniņa'],
    ['Bērziņa Anna', 'Bērziņa-Kalniņa Anna'],
    ['anna', 'Anna'],
    ['2. grupa', 'Angļu valoda'],
    ['Žagars', 'Агния'],
    ['Егоров', 'Ёлкин'],
    ['Иванов', 'Йонин'],
    ['', ' '],
  ])('puts %j before %j', (first, second) => {
    expect(byBytes(latvianSortKey(first), latvianSortKey(second))).toBe(-1)
  })

  it('agrees with Intl.Collator on any two texts', () => {
    fc.assert(
      fc.property(fc.oneof(text, nearText), fc.oneof(text, nearText), (left, right) => {
        expect(byBytes(latvianSortKey(left), latvianSortKey(right))).toBe(
          Math.sign(collator.compare(left, right)),
        )
      }),
      { numRuns: 3000 },
    )
  })

  it('agrees with Intl.Collator on texts that differ in marks and case only', () => {
    fc.assert(
      fc.property(nearText, nearText, (left, right) => {
        expect(byBytes(latvianSortKey(left), latvianSortKey(right))).toBe(
          Math.sign(collator.compare(left, right)),
        )
      }),
      { numRuns: 5000 },
    )
  })

  it('sees composed and decomposed letters as the same', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(latvianSortKey(one.normalize('NFD'))).toBe(latvianSortKey(one.normalize('NFC')))
      }),
    )
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(latvianSortKey(any)).not.toMatch(/[\0\n ]/u)
      }),
    )
  })
})

describe('the sort key of a person', () => {
  it('goes by family name, then given name', () => {
    const people = [
      { familyName: 'Bērziņa-Kalniņa', givenName: 'Anna' },
      { familyName: 'Bērziņa', givenName: 'Zane' },
      { familyName: 'Berziņa', givenName: 'Zane' },
      { familyName: 'Bērziņa', givenName: 'Anna' },
      { familyName: 'Bērziņš', givenName: 'Ādams' },
      { familyName: 'Bērzi', givenName: 'Žanis' },
    ]
    const sorted = people.toSorted((a, b) => byBytes(personSortKey(a), personSortKey(b)))
    expect(sorted.map((one) => `${one.familyName} ${one.givenName}`)).toEqual([
      'Berziņa Zane',
      'Bērzi Žanis',
      'Bērziņa Anna',
      'Bērziņa Zane',
      'Bērziņa-Kalniņa Anna',
      'Bērziņš Ādams',
    ])
  })

  it('orders any people as the collator orders the two names one after the other', () => {
    const person = fc.record({ familyName: nearText, givenName: nearText })
    fc.assert(
      fc.property(person, person, (left, right) => {
        const expected =
          collator.compare(left.familyName, right.familyName) ||
          collator.compare(left.givenName, right.givenName)
        expect(byBytes(personSortKey(left), personSortKey(right))).toBe(Math.sign(expected))
      }),
      { numRuns: 3000 },
    )
  })
})
