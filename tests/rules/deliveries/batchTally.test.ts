import { expect, test } from 'vitest'
import { isChosen } from '#renderer/deliveries/batchTally.ts'
import type { BatchRow } from '#shared/deliveries/batchSchema.ts'

const anna = (elsewhere: string[]): BatchRow => ({
  person: 'anna',
  name: 'Anna Āboliņa',
  language: 'lv',
  channel: 'email',
  verdict: { kind: 'new', to: 'anna@example.com', materials: [], codes: [], elsewhere },
})

test('until somebody says otherwise, whoever has it by another group is left out', () => {
  expect(isChosen(anna([]), {})).toBe(true)
  expect(isChosen(anna(['S-0001']), {})).toBe(false)
})

test('whom somebody chose or left out stays so, whatever is proposed after', () => {
  for (const elsewhere of [[], ['S-0001']]) {
    expect(isChosen(anna(elsewhere), { anna: false })).toBe(false)
    expect(isChosen(anna(elsewhere), { anna: true })).toBe(true)
  }
})
