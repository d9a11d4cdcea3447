import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPersonalCode, parsePersonalCode } from '#shared/people/personalCode.ts'

const today = '2026-11-22'

describe('a personal code', () => {
  it.each([
    ['010199-00004', '1899-01-01'],
    ['120493-01233', '1893-04-12'],
    ['290296-04561', '1896-02-29'],
    ['120493-00070', '1893-04-12'],
  ])('%s is right, born %s', (code, birthDate) => {
    expect(parsePersonalCode(code, today)).toEqual({ kind: 'valid', form: 'old', code, birthDate })
  })

  it.each(['120493-01234', ...[...'0123456789'].map((last) => `120493-0002${last}`)])(
    '%s has no fitting check digit: a warning only',
    (code) => {
      expect(parsePersonalCode(code, today)).toEqual({
        kind: 'warning',
        form: 'old',
        problem: 'checkDigit',
        code,
        birthDate: '1893-04-12',
      })
    },
  )

  it.each(['320000-00000', '390000-00000', '321004-00104'])('%s is of the new form', (code) => {
    expect(parsePersonalCode(code, today)).toEqual({ kind: 'valid', form: 'new', code })
  })

  it.each([
    ['290200-07891', 'date'],
    ['310495-00017', 'date'],
    ['310299-01234', 'date'],
    ['310000-00000', 'date'],
    ['400000-00000', 'date'],
    ['311299-29999', 'future'],
    ['010199-0000', 'length'],
    ['010199-000044', 'length'],
    ['6542', 'length'],
    ['010199-30004', 'pattern'],
    ['O10199-00004', 'pattern'],
    ['010199-00004; 1', 'pattern'],
    ['', 'empty'],
    [' - ', 'empty'],
  ])('%j is refused: %s', (code, problem) => {
    expect(parsePersonalCode(code, today)).toEqual({ kind: 'problem', problem })
  })

  it.each([
    '01019900004',
    ' 010199-00004 ',
    '010199 00004',
    '010199–00004',
    '010199 - 00004',
    '010199\u00A000004',
    '01 01 99 00004',
    '０１０１９９-00004',
  ])('typed as %j it is stored as 010199-00004', (typed) => {
    expect(parsePersonalCode(typed, today)).toMatchObject({ kind: 'valid', code: '010199-00004' })
  })

  it('may be of somebody born today, not tomorrow', () => {
    const bornThen = '221126-20000'
    expect(parsePersonalCode(bornThen, '2026-11-22')).toMatchObject({ birthDate: '2026-11-22' })
    expect(parsePersonalCode(bornThen, '2026-11-21')).toEqual({
      kind: 'problem',
      problem: 'future',
    })
  })

  it('has at most one fitting last digit, and reads its own stored form', () => {
    const day = fc.date({
      min: new Date('1800-01-01'),
      max: new Date('1899-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 999 }), (born, serial) => {
        const [year, month, date] = born.toISOString().slice(0, 10).split('-')
        const start = `${date}${month}${year?.slice(2)}-0${String(serial).padStart(3, '0')}`
        const read = [...'0123456789'].map((last) => parsePersonalCode(start + last, today))
        expect(read.filter((one) => one.kind === 'valid').length).toBeLessThanOrEqual(1)
        for (const one of read)
          expect(one).toMatchObject({ birthDate: born.toISOString().slice(0, 10) })
      }),
    )
  })

  it('never throws', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789- –x'), maxLength: 14 })
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        expect(['valid', 'warning', 'problem']).toContain(parsePersonalCode(text, today).kind)
      }),
    )
  })

  it.each([
    ['010199-00004', '010199-•••••'],
    ['321004-00104', '32••••-•••••'],
    ['', ''],
  ])('%j is shown as %j', (code, shown) => {
    expect(maskPersonalCode(code)).toBe(shown)
  })
})
