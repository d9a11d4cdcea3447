import { describe, expect, test } from 'vitest'
import { parseParcelNumber, s10CheckDigit, trackingLink } from '#shared/deliveries/parcelNumber.ts'

const s10 = { usesS10: true }
const other = { usesS10: false }

describe('numbers of UPU S10', () => {
  test.for([
    'RR473124829FI',
    'RA123456785GB',
    'CC123456785EE',
    'CE473124829EE',
    'RR000000005LV',
    'EE876543216LV',
    'CC000000120LV',
    'CC000000155LV',
  ])('%s is valid', (number) => {
    expect(parseParcelNumber(number, s10)).toEqual({ kind: 'valid', number, key: number })
  })

  test.for(['CC123456789EE', 'RA123456784GB', 'CE473124828EE'])(
    '%s has another check digit, and may be kept with a reason',
    (number) => {
      expect(parseParcelNumber(number, s10)).toMatchObject({ kind: 'warning', number })
      expect(parseParcelNumber(number, other)).toMatchObject({ kind: 'valid' })
    },
  )

  test.for(['RR47312482FI', 'RR473124829', 'RR4731248299FI'])(
    '%s has the wrong length, which nobody can keep',
    (number) => {
      expect(parseParcelNumber(number, s10)).toEqual({ kind: 'problem', problem: 'length' })
    },
  )

  // 10 becomes 0 and 11 becomes 5, so the digit alone proves nothing: numbers must be unique as well.
  test.for(['32345678', '11345678', '12745678', '12315678', '12343678', '12345778', '12345674'])(
    'the slip %s has the check digit of 12345678',
    (slip) => {
      expect(s10CheckDigit(slip)).toBe(5)
      expect(s10CheckDigit('12345678')).toBe(5)
    },
  )

  test('swapped neighbours are caught', () => {
    for (let place = 0; place < 7; place += 1) {
      const digits = [...'12345678']
      const [one = '', two = ''] = digits.slice(place, place + 2)
      digits.splice(place, 2, two, one)
      expect(s10CheckDigit(digits.join('')), digits.join('')).not.toBe(5)
    }
  })
})

test.for([
  [' cc 123 456 785 ee ', 'CC123456785EE'],
  ['cc-123–456—785-ee', 'CC123456785EE'],
  ['ＣＣ１２３４５６７８５ＥＥ', 'CC123456785EE'],
  ['\u200bCC123456785EE\ufeff', 'CC123456785EE'],
])('%s is read as %s', ([typed = '', number]) => {
  expect(parseParcelNumber(typed, s10)).toMatchObject({ kind: 'valid', number })
})

test('a carrier without S10 takes eight to thirty-five letters and digits', () => {
  expect(parseParcelNumber('05757888520168', other)).toMatchObject({ kind: 'valid' })
  expect(parseParcelNumber('V12345E1234567', other)).toMatchObject({ kind: 'valid' })
  expect(parseParcelNumber('1234567', other)).toMatchObject({ problem: 'tooShort' })
  expect(parseParcelNumber('1'.repeat(36), other)).toMatchObject({ problem: 'tooLong' })
  expect(parseParcelNumber('12345678/9', other)).toMatchObject({ problem: 'characters' })
  expect(parseParcelNumber(' - ', other)).toMatchObject({ problem: 'empty' })
})

test('the link to follow a parcel holds its number, and there is none without one', () => {
  expect(trackingLink('https://example.com/?id={code}', 'AB 1')).toBe(
    'https://example.com/?id=AB%201',
  )
  expect(trackingLink('https://example.com/?id={code}', '')).toBe('')
  expect(trackingLink('', 'CC123456785EE')).toBe('')
})
