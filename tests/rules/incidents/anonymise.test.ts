import { expect, test } from 'vitest'
import { anonymiser, type Hidden, letterOf } from '#shared/incidents/anonymise.ts'

const person = (as: string, ...names: string[]): Hidden => ({ as, names, lesser: false })
const words = { either: ' vai ', contact: '(kontakts)' }
const hide = (...hidden: Hidden[]) => anonymiser(hidden, words)

test.each([
  ['Anna Kalniņa teica Annai, ka Kalniņu neredzēja.', 'A teica A, ka A neredzēja.'],
  ['anna kalnina rakstīja; KALNIŅAS vārdi.', 'A rakstīja; A vārdi.'],
  ['Savanna un kalns paliek.', 'Savanna un kalns paliek.'],
  ['A. Kalniņa bija klāt.', 'A bija klāt.'],
  ['Kalniņai-Annai', 'A'],
])('a name goes in any case and spelling: %s', (text, expected) => {
  expect(hide(person('A', 'Anna Kalniņa'))(text)).toBe(expected)
})

test.each([
  ['Gulbis', 'Gulbja Gulbim Gulbi Gulbjus'],
  ['Briedis', 'Brieža Briedim Briežu'],
  ['Lācītis', 'Lācīša Lācītim'],
  ['Bērziņš', 'Bērziņa Bērziņam Berzins Bērziņ'],
  ['Ingus', 'Ingum Ingu'],
  ['Oto', 'Oto OTO'],
  ['Roze', 'Rozes Rozei Rozē'],
])('%s is known in its cases', (name, cases) => {
  // Side by side they are one person named.
  expect(hide(person('A', name))(cases)).toBe('A')
})

test.each([
  ['Bērziņš', 'Bērziņa Bērziņai Bērziņu Bērziņas'],
  ['Bērziņa', 'Bērziņš Bērziņam Bērziņu Bērziņi'],
  ['Lācis', 'Lāce Lācei Lāces'],
  ['Lāce', 'Lācis Lāča Lācim'],
  ['Briede', 'Briedis Brieža Briedim'],
  ['Jansons', 'Jansone Jansonei Jansones'],
  ['Čaikovska', 'Čaikovskis Čaikovskim'],
  ['Mucenieks', 'Muceniece Muceniecei'],
  ['Muceniece', 'Mucenieks Muceniekam Mucenieka'],
  ['Zaļais', 'Zaļā Zaļajai Zaļo Zaļās Zaļajam'],
  ['Zaļā', 'Zaļais Zaļajam Zaļo Zaļajai'],
])('whoever of the other sex bears %s is not told from them', (name, others) => {
  expect(hide(person('A', name))(others)).toBe('A')
})

test('a name that is an adjective takes no longer words along', () => {
  expect(hide(person('A', 'Zaļais'))('Zaļumnieks, zaļoksnējs, Zaļenieki.')).toBe(
    'Zaļumnieks, zaļoksnējs, Zaļenieki.',
  )
})

test('who shares a name stands for both, and a full name tells them apart', () => {
  const text = hide(person('A', 'Anna Kalniņa'), person('B', 'Rita Kalniņa'))
  expect(text('Kalniņa gāja.')).toBe('A vai B gāja.')
  expect(text('Rita Kalniņa gāja, Kalniņa Anna palika.')).toBe('B gāja, A palika.')
})

test('a colleague with the name of somebody involved does not blur who is meant', () => {
  const staff = { as: 'darbinieks', names: ['Anna Saulīte'], lesser: true }
  const text = hide(person('A', 'Anna Kalniņa'), staff)
  expect(text('Anna raudāja. Annai Saulītei to teica.')).toBe('A raudāja. darbinieks to teica.')
})

test('what leads to somebody goes with the names', () => {
  const text = hide()(
    'Zvanīja 26 123 456 un +371 26123456, rakstīja anna.k@example.lv, kods 010190-12345, https://zoom.us/j/1?pwd=2.',
  )
  expect(text).not.toMatch(/\d{3}|@|zoom/u)
  expect(text).toContain('rakstīja (kontakts)')
})

test('letters go on after the last', () => {
  expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'BA'])
})
