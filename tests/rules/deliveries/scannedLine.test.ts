import { expect, it } from 'vitest'
import { scannedLine } from '#shared/deliveries/scannedLine.ts'
import type { Contents } from '#shared/deliveries/schema.ts'

const line = (id: string, more: Partial<Contents>): Contents => ({
  id,
  material: null,
  loanLine: null,
  name: id,
  shelf: '',
  code: '',
  quantity: 1,
  weightGrams: null,
  pickedAt: null,
  ...more,
})
const book = line('book', { material: 'm1' })
const done = line('done', { material: 'm2', pickedAt: '2026-11-23T08:00:00Z' })
const laptop = line('laptop', { loanLine: 'l1' })
const lines = [book, done, laptop]
const material = (id: string) => ({ kind: 'material' as const, id, name: id })
const item = (loanLine: string | null) => ({ kind: 'item' as const, tag: 'L-07', loanLine })

it('what was scanned is found in the delivery, taken already, or does not belong there', () => {
  expect(scannedLine(lines, material('m1'))).toEqual({ kind: 'pick', line: book })
  expect(scannedLine(lines, material('m2'))).toEqual({ kind: 'already', line: done })
  expect(scannedLine(lines, material('m3'))).toEqual({ kind: 'notHere', inOffice: false })
  expect(scannedLine(lines, item('l1'))).toEqual({ kind: 'pick', line: laptop })
  expect(scannedLine(lines, item('l2'))).toEqual({ kind: 'notHere', inOffice: false })
  // A material's line has no loan: a thing that is not lent is not it.
  expect(scannedLine(lines, item(null))).toEqual({ kind: 'notHere', inOffice: true })
})
