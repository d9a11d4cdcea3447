import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePhone } from '#shared/people/phone.ts'
import { formatPhone } from '#shared/people/phoneText.ts'

describe('a phone number', () => {
  it.each([
    '20001001',
    '0037120001001',
    '37120001001',
    '371 20001001',
    '(+371)20-001-001',
    '+371 20001001',
    '20 001 001',
    '20\u00A0001\u00A0001',
    'tālr. 20001001',
    'Tel.: 20001001',
    '２０００１００１',
  ])('%j is +37120001001', (typed) => {
    expect(parsePhone(typed)).toEqual({
      kind: 'valid',
      e164: '+37120001001',
      type: 'mobile',
      country: 'LV',
    })
  })

  it.each([
    ['67222333', '+37167222333', 'fixed', 'LV'],
    ['80000123', '+37180000123', 'other', 'LV'],
    ['81000123', '+37181000123', 'other', 'LV'],
    ['90000123', '+37190000123', 'other', 'LV'],
    ['+370 612 34567', '+37061234567', 'mobile', 'LT'],
    ['37061234567', '+37061234567', 'mobile', 'LT'],
    ['+372 5123 4567', '+37251234567', 'mobile', 'EE'],
  ])('%j is %s, %s, %s', (typed, e164, type, country) => {
    expect(parsePhone(typed)).toEqual({ kind: 'valid', e164, type, country })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['6542', 'tooShort'],
    ['2000100', 'tooShort'],
    ['200010011', 'tooLong'],
    ['8 29123456', 'tooLong'],
    ['12345678', 'notInUse'],
    ['nav', 'notANumber'],
    ['2000100I', 'notANumber'],
    ['20001001 vai 20001002', 'notANumber'],
    ['+', 'notANumber'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(parsePhone(typed)).toEqual({ kind: 'problem', problem })
  })

  it('a personal code in the wrong column is no phone', () => {
    for (const code of ['01019900004', '321004-00104', '120493-01233'])
      expect(parsePhone(code).kind).toBe('problem')
  })

  it('is read back from how it is stored and how it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_001_000, max: 20_001_099 }), (number) => {
        const e164 = `+371${number}`
        expect(parsePhone(e164)).toMatchObject({ e164 })
        expect(parsePhone(formatPhone(e164))).toMatchObject({ e164 })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['valid', 'problem']).toContain(parsePhone(text).kind)
      }),
    )
  })
})

describe('a phone number on the screen', () => {
  it.each([
    ['+37126123456', '26 123 456'],
    ['+37061234567', '+370 612 34567'],
    ['+37251234567', '+372 512 34567'],
    ['+3726123456', '+372 612 3456'],
    ['+48501234567', '+48 501 234 567'],
    ['+79161234567', '+7 916 123 4567'],
    ['+4915123456789', '+49 151 234 56789'],
    ['nav', 'nav'],
    ['', ''],
  ])('%j is %j', (e164, text) => {
    expect(formatPhone(e164)).toBe(text)
  })

  it('loses no digit', () => {
    const e164 = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 100_000, max: 99_999_999_999_999 }))
      .map(([first, rest]) => `+${first}${rest}`)
    fc.assert(
      fc.property(e164, (number) => {
        const shown = formatPhone(number).replaceAll(' ', '')
        expect([number, number.replace('+371', '')]).toContain(shown)
      }),
    )
  })
})
