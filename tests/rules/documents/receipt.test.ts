import { describe, expect, test } from 'vitest'
import { receiptDayProblem, ReceiptInput, scanTypeOf } from '#shared/documents/receipt.ts'

test.each([
  ['2026-11-22', 'beforeMade'],
  ['2026-11-23', null],
  ['2026-11-27', null],
  ['2026-11-28', 'dateInFuture'],
])('a paper of 23 November, on the 27th: received on %s, problem %s', (on, problem) => {
  expect(receiptDayProblem(on, { today: '2026-11-27', issuedOn: '2026-11-23' })).toBe(problem)
})

test('a receipt has one of three kinds and a day that exists', () => {
  const input = { kind: 'signed', on: '2028-02-29', keptAt: 'mape 4', note: '' }
  expect(ReceiptInput.safeParse(input).success).toBe(true)
  for (const wrong of [{ kind: 'lost' }, { on: '2027-02-29' }, { keptAt: 'a\nb' }]) {
    expect(ReceiptInput.safeParse({ ...input, ...wrong }).success).toBe(false)
  }
})

describe('a scan is told by its first bytes', () => {
  const bytes = (...start: number[]) => new Uint8Array([...start, 1, 2, 3])
  test.each([
    ['a PDF', bytes(0x25, 0x50, 0x44, 0x46, 0x2d), 'pdf'],
    ['a photograph', bytes(0xff, 0xd8, 0xff), 'jpg'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'png'],
    ['a container of signatures', bytes(0x50, 0x4b, 0x03, 0x04), 'edoc'],
    ['a program', bytes(0x4d, 0x5a), undefined],
    ['half a PDF heading', new Uint8Array([0x25, 0x50]), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('%s', (_, content, ending) => {
    expect(scanTypeOf(content)?.ending).toBe(ending)
  })
})
