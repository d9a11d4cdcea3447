import { expect, it } from 'vitest'
import { hideContacts } from '#shared/privacy/contactsInText.ts'
import { namesIn } from '#shared/privacy/namesInText.ts'
import { pseudonyms } from '#shared/privacy/pseudonyms.ts'

it.each([
  ['+371 20001001', 'Zvanīt 20 001 001, +37120001001, 00371 2000-1001!', 'Zvanīt X, X, X!'],
  ['20001001', '(+371) 20001001', 'X'],
  ['tel. 20 001 001, anna@liepa.lv', 'Anna@Liepa.lv. 20001001.', 'X. X.'],
  ['+44 7700 900123', '+447700900123 vai 00447700900123', 'X vai X'],
  ['20001001', '120001001, 200010011 un 2026-11-23', '120001001, 200010011 un 2026-11-23'],
  [
    'anna@liepa.lv',
    'marianna@liepa.lv, anna@liepa.lv.example',
    'marianna@liepa.lv, anna@liepa.lv.example',
  ],
  ['dzīvo blakus', 'dzīvo blakus', 'dzīvo blakus'],
])('others can’t be reached by a copy: %s', (contact, text, copy) => {
  expect(hideContacts(text, [{ contact, instead: () => 'X' }])).toBe(copy)
})

it('a contact is the letter of whoever it belongs to, though their name stands in it', () => {
  const names = pseudonyms(
    'Persona',
    { id: 'own', name: 'Oto Briedis', names: ['Oto Briedis'] },
    [],
  )
  const there = names.beside([
    { name: 'Ilga Egle', id: null },
    { name: 'Anna Liepa', id: null, contacts: ['anna.liepa@skola.lv'] },
  ])
  expect(there.hide('Ilga rakstīja uz anna.liepa@skola.lv, Anna atbildēja.')).toBe(
    'Persona B rakstīja uz Persona A, Persona A atbildēja.',
  )
})

it.each([
  ['Anna Liepa, Jānis un māte Ilga', ['Anna Liepa', 'Jānis', 'Ilga']],
  ['Anna, Jānis Ozols-Kalns', ['Anna', 'Jānis Ozols-Kalns']],
  ['Mātes māsa Ilga', ['Ilga']],
  ['inspektore A. Kalve', ['A. Kalve']],
  ['Nav', []],
  ['Neviens', []],
  ['Klāt nebija neviena', []],
  ['tulks', []],
  ['', []],
])('names in a line: %s', (line, names) => {
  expect(namesIn(line)).toEqual(names)
})
