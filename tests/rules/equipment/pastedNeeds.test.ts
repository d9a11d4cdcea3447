import { expect, test } from 'vitest'
import type { NeedAnswer } from '#shared/equipment/needs.ts'
import { pastedNeeds } from '#shared/equipment/pastedNeeds.ts'
import { NeedKind } from '#shared/equipment/schema.ts'

const row = (person: string, said: Partial<Record<NeedKind, NeedAnswer>> = {}) => ({
  person,
  cells: NeedKind.options.map((kind) => ({ kind, answer: said[kind] ?? null })),
})
const into = { rows: [row('anna'), row('oto', { computer: 'cannotLend' })], row: 0, column: 0 }
const [first, second] = NeedKind.options

test('cells fall where they were pasted, each read as an imported list is read', () => {
  const { answers, unclear, beside } = pastedNeeds(
    [
      ['ir savs', 'VAJAG'],
      ['', 'nezinu'],
    ],
    into,
  )
  expect(answers).toEqual([
    { person: 'anna', kind: first, answer: 'own' },
    { person: 'anna', kind: second, answer: 'needs' },
    { person: 'oto', kind: second, answer: 'unknown' },
  ])
  expect({ unclear, beside }).toEqual({ unclear: [], beside: 0 })
})

test('what nobody understands is named and not guessed; what falls beside the grid is counted', () => {
  const wide = Array.from({ length: NeedKind.options.length + 1 }, () => 'ir')
  const { answers, unclear, beside } = pastedNeeds(
    [['=HYPERLINK("x")'], wide, ['ir'], ['', '']],
    into,
  )
  expect(unclear).toEqual([{ person: 'anna', kind: first, text: '=HYPERLINK("x")' }])
  expect(answers).toHaveLength(NeedKind.options.length)
  expect(beside).toBe(2)
})

test('what was said already is not said again, and that nothing can be lent stays the office’s word', () => {
  expect(pastedNeeds([['vajag']], { ...into, row: 1 }).answers).toEqual([])
  expect(pastedNeeds([['ir']], { ...into, row: 1 }).answers).toEqual([
    { person: 'oto', kind: first, answer: 'own' },
  ])
  const said = { rows: [row('anna', { computer: 'own' })], row: 0, column: 0 }
  expect(pastedNeeds([['+']], said).answers).toEqual([])
})
