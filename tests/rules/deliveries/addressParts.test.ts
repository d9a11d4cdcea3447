import { expect, test } from 'vitest'
import { addressParts } from '#shared/deliveries/addressParts.ts'

test.each([
  ['Meža iela 1, Cēsis, LV-4101', 'Meža iela 1', 'Cēsis', '4101'],
  [
    'Parka iela 4-12, Ozolnieki, Jelgavas novads, LV-3018',
    'Parka iela 4-12, Ozolnieki',
    'Jelgavas novads',
    '3018',
  ],
  ['Brīvības iela 5, Rīga', 'Brīvības iela 5', 'Rīga', ''],
  ['Rīga', '', 'Rīga', ''],
  ['„Kalniņi 2”', '„Kalniņi 2”', '', ''],
  ['Rīga, lv 1010', '', 'Rīga', '1010'],
  ['', '', '', ''],
])('%s', (address, street, town, postcode) => {
  expect(addressParts(address)).toEqual({ street, town, postcode })
})
