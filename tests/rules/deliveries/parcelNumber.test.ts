import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseParcelNumber, s10CheckDigit, trackingLink } from '#shared/deliveries/parcelNumber.ts'

const s10 = { usesS10: true }
const other = { usesS10: false }

describe('a number of UPU S10', () => {
  it.each([
    'RR473124829FI',
    'RA123456785GB',
    'CC123456785EE',
    'CE473124829EE',
    'RR000000005LV',
    'EE876543216LV',
    // The remainders that become 0 and 5.
    'CC000000120LV',
    'CC000000155LV',
  ])('%s is right', (number) => {
    expect(parseParcelNumber(number, s10)).toEqual({ kind: 'valid', number, key: number })
  })

  it.each(['CC123456789EE', 'RA123456784GB', 'CE473124828EE'])(
    '%s has another check digit: a warning, not an error',
    (number) => {
      expect(parseParcelNumber(number, s10)).toMatchObject({
        kind: 'warning',
        problem: 'checkDigit',
      })
    },
  )

  it.each(['RR47312482FI', 'RR473124829', 'RR4731248291FI', '473124829FI'])(
    '%s has another length',
    (number) => {
      expect(parseParcelNumber(number, s10)).toEqual({ kind: 'problem', problem: 'length' })
    },
  )

  it('is read as people write and paste it', () => {
    for (const typed of [' rr 473 124 829 fi ', 'RR-473124829-FI', 'RR473124829 FI']) {
      expect(parseParcelNumber(typed, s10)).toMatchObject({
        kind: 'valid',
        number: 'RR473124829FI',
      })
    }
  })

  it('does not notice every slip: several numbers share a check digit', () => {
    expect(s10CheckDigit('12345678')).toBe(5)
    expect(['32345678', '11345678', '12745678', '12315678'].map(s10CheckDigit)).toEqual([
      5, 5, 5, 5,
    ])
  })

  it('always has one digit to check by', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/u), (serial) => {
        const digit = s10CheckDigit(serial)
        expect(Number.isInteger(digit) && digit >= 0 && digit <= 9).toBe(true)
        const number = `CC${serial}${digit}LV`
        expect(parseParcelNumber(number, s10).kind).toBe('valid')
      }),
    )
  })
})

describe('other numbers', () => {
  it('are 8 to 35 letters and digits', () => {
    expect(parseParcelNumber('05757888520168', other).kind).toBe('valid')
    expect(parseParcelNumber('V12345E1234567', other).kind).toBe('valid')
    expect(parseParcelNumber('1234567', other)).toEqual({ kind: 'problem', problem: 'tooShort' })
    expect(parseParcelNumber('1'.repeat(35), other).kind).toBe('valid')
    expect(parseParcelNumber('1'.repeat(36), other)).toEqual({
      kind: 'problem',
      problem: 'tooLong',
    })
    expect(parseParcelNumber('', other)).toEqual({ kind: 'problem', problem: 'empty' })
    expect(parseParcelNumber('numurs#12345', other)).toEqual({
      kind: 'problem',
      problem: 'characters',
    })
  })

  it('are in doubt where the carrier’s numbers are formed by S10', () => {
    const number = '05757888520168'
    const doubt = { kind: 'warning', problem: 'notS10', number, key: number }
    expect(parseParcelNumber(number, s10)).toEqual(doubt)
    expect(parseParcelNumber('1234567', s10)).toEqual({ kind: 'problem', problem: 'tooShort' })
  })
})

describe('the carrier’s page of a parcel', () => {
  it('has the number in the address', () => {
    expect(trackingLink('https://mana.omniva.lv/track/{code}', 'RR473124829FI')).toBe(
      'https://mana.omniva.lv/track/RR473124829FI',
    )
  })

  it('is nowhere without a number or a page', () => {
    expect(trackingLink('https://mana.omniva.lv/track/{code}', '')).toBe('')
    expect(trackingLink('', 'RR473124829FI')).toBe('')
  })
})
