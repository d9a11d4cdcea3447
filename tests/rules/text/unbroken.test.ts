import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { unbrokenPieces } from '#shared/text/unbroken.ts'

/** What stays whole of a text. */
const whole = (text: string): string[] => unbrokenPieces(text).filter((_, place) => place % 2 === 1)

it.each([
  ['Meža iela 1, Cēsis, LV-4101', ['LV-4101']],
  ['L-02 · ThinkPad', ['L-02']],
  ['2 × Grāmata par darbu', ['2 × Grāmata']],
  ['S-0001, S-0002', ['S-0001', 'S-0002']],
  ['Rīta grupa, Valmiera-2', []],
  ['', []],
])('%s is not broken inside %j', (text, pieces) => {
  expect(whole(text)).toEqual(pieces)
})

it('the pieces together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unbrokenPieces(text).join('')).toBe(text)
    }),
  )
})
