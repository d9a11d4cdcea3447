import { expect, test } from 'vitest'
import { mentions, type Traces } from '#shared/erasure/rules.ts'

const traces: Traces = {
  ids: [],
  names: [
    { givenName: 'Anna', familyName: 'Kalniņa' },
    { givenName: 'Anna', familyName: 'Ozoliņa' },
  ],
  values: ['320000-77777', '+37120001077'],
  digits: ['32000077777', '20001077', '1234567'],
}

test.each([
  ['the name of today', { name: 'Anna Kalniņa' }],
  ['a former name', { givenName: 'Anna', familyName: 'Ozoliņa' }],
  ['the code without its hyphen', { code: '32000077777' }],
  ['the code with a space', { code: '320000 77777' }],
  ['the phone as people write it', { phone: '20 001 077' }],
  ['the phone with its country and brackets', { phone: '(+371) 20-00-10-77' }],
])('a text that holds %s tells of the person', (_, content) => {
  expect(mentions(JSON.stringify(content), traces)).toBe(true)
})

test.each([
  ['the given name of one and the family name of another', { names: ['Ilze Kalniņa', 'Jānis'] }],
  ['half of the phone in one field and half in another', { from: '2000', to: '1077' }],
  ['another phone', { phone: '20 001 078' }],
  ['digits that are too few to tell', { amount: '1234567' }],
])('a text that holds %s does not', (_, content) => {
  expect(mentions(JSON.stringify(content), traces)).toBe(false)
})
