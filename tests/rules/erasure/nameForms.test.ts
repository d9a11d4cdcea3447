import { expect, test } from 'vitest'
import { findName, nameStems } from '#shared/erasure/nameForms.ts'

const stemsOf = (givenName: string, familyName: string, dative = '') =>
  nameStems([{ givenName, familyName }], dative)

test.each([
  ['Bērziņš', 'Bērziņš Bērziņa Bērziņam Bērziņu Bērziņā Berzins BĒRZIŅŠ'],
  ['Kalniņa', 'Kalniņa Kalniņas Kalniņai Kalniņu kalnina'],
  ['Lācis', 'Lācis Lāča Lācim Lāci'],
  ['Briedis', 'Briedis Brieža Briedim Briedi'],
  ['Sproģe', 'Sproģe Sproģes Sproģei Sproģi'],
  ['Zaļais', 'Zaļais Zaļā Zaļajam Zaļo'],
  ['Markus', 'Markus Markum Marku'],
  ['Петрова', 'Петрова Петровой Петрову'],
])('%s is found in every case', (familyName, cases) => {
  const stems = stemsOf('Anna', familyName)
  for (const form of cases.split(' ')) {
    expect([form, findName(`Zvanīja par ${form}, lūdza pagaidīt.`, stems)]).not.toContain(null)
  }
})

test('each part of a double name, and former names, are found; a given name alone is not', () => {
  const names = [
    { givenName: 'Anna', familyName: 'Kalniņa-Ozola' },
    { givenName: 'Anna', familyName: 'Liepiņa' },
  ]
  const stems = nameStems(names, 'Annai Kalniņai-Ozolai')
  for (const text of ['Ozolas māsa', 'ar Liepiņu', 'Kalniņai']) {
    expect(findName(text, stems)).not.toBeNull()
  }
  expect(findName('Anna palīdzēja', stems)).toBeNull()
})

test('a dative that follows no rule is found as the office wrote it', () => {
  expect(findName('Nodots Šmidtenam', stemsOf('Jans', 'Šmits', 'Janam Šmidtenam'))).not.toBeNull()
})

test('other words that begin alike are not found', () => {
  const stems = stemsOf('Jānis', 'Ozols')
  expect(findName('Ozolnieki ir tālu, ozolkoka galds', stems)).toBeNull()
  expect(findName('Lī, Lībiete, līdz', stemsOf('Anna', 'Lī'))).toBe('Lī, Lībiete, līdz')
  expect(findName('līdz', stemsOf('Anna', 'Lī'))).toBeNull()
})

test('of a long text the words around are shown', () => {
  const text = `${'pirms '.repeat(20)}Bērziņai\n${'pēc '.repeat(30)}`
  const shown = findName(text, stemsOf('Anna', 'Bērziņa')) ?? ''
  expect(shown).toContain('Bērziņai pēc')
  expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true)
  expect(shown.length).toBeLessThan(100)
})
