import { describe, expect, test } from 'vitest'
import { keysIn, matchNumbers, type ParcelToNumber } from '#shared/deliveries/pastedNumbers.ts'

const parcel = (code: string, recipient: string, more: Partial<ParcelToNumber> = {}) => ({
  parcel: code,
  codes: [code],
  recipients: [recipient],
  number: '',
  ...more,
})
const anna = parcel('S-0001', 'Anna Krūmiņa')
const oto = parcel('S-0002', 'Oto Bērziņš')
const ilze = parcel('S-0003', 'Ilze Kalniņa')
const parcels = [anna, oto, ilze]
const s10 = { usesS10: true }
const nobody = new Map<string, string>()
const one = 'CC123456785EE'
const two = 'RA123456785GB'
const three = 'EE876543216LV'

const matched = (text: string, taken: ReadonlyMap<string, string> = nobody, of = parcels) =>
  matchNumbers(text, of, s10, taken)
const valid = (code: string, number: string) => ({
  parcel: code,
  number,
  verdict: { kind: 'valid' },
})

describe('one column', () => {
  test('goes by the order of the parcels', () => {
    expect(matched(`${one}\r\n${two}\r\n${three}\r\n\r\n`)).toEqual({
      numbers: [valid('S-0001', one), valid('S-0002', two), valid('S-0003', three)],
      unmatched: [],
    })
  })

  test('leaves out the parcel of an empty line, and a heading', () => {
    expect(matched(`Sūtījuma Nr.\n${one}\n\n${three}`).numbers).toEqual([
      valid('S-0001', one),
      valid('S-0003', three),
    ])
  })

  test('tells of numbers beyond the last parcel', () => {
    expect(matched(`${one}\n${two}`, nobody, [anna]).unmatched).toEqual([
      { line: 2, text: two, why: 'tooMany' },
    ])
  })

  test('reads numbers as they are written, blanks and small letters too', () => {
    expect(matched('cc 123 456 785 ee').numbers).toEqual([valid('S-0001', one)])
  })
})

describe('two columns', () => {
  test.for([
    `S-0002\t${two}\nS-0001\t${one}`,
    `${two};s0002\n${one};s 0001`,
    `Kods,Numurs\nS-0002,${two}\nS-0001,${one}`,
    `"Oto Bērziņš";"${two}"\n"anna krumina";"${one}"`,
  ])('%j finds each parcel by its code or recipient', (text) => {
    expect(matched(text)).toEqual({
      numbers: [valid('S-0001', one), valid('S-0002', two)],
      unmatched: [],
    })
  })

  test('what matches nothing is told by its line', () => {
    const text = `S-0009\t${one}\nS-0001\t\nS-0002\t${two}\nS-0002\t${three}`
    expect(matched(text)).toEqual({
      numbers: [valid('S-0002', two)],
      unmatched: [
        { line: 1, text: `S-0009\t${one}`, why: 'noParcel' },
        { line: 2, text: 'S-0001', why: 'noNumber' },
        { line: 4, text: `S-0002\t${three}`, why: 'again' },
      ],
    })
  })

  test('two people of one name are not guessed between; a code tells them apart', () => {
    const twin = parcel('S-0004', 'ANNA KRŪMIŅA')
    const all = [anna, twin]
    expect(matched(`Anna Krūmiņa\t${one}`, nobody, all).unmatched).toMatchObject([
      { why: 'severalParcels' },
    ])
    expect(matched(`Anna Krūmiņa\tS-0004\t${one}`, nobody, all).numbers).toEqual([
      valid('S-0004', one),
    ])
  })

  test('two deliveries in one parcel may each say its number', () => {
    const both = { ...anna, codes: ['S-0001', 'S-0002'], recipients: ['Anna', 'Oto'] }
    const text = `S-0001\t${one}\nS-0002\t${one}`
    expect(matched(text, nobody, [both])).toEqual({
      numbers: [valid('S-0001', one)],
      unmatched: [],
    })
    expect(matched(`S-0001, S-0002\t${one}`, nobody, [both]).numbers).toHaveLength(1)
  })
})

describe('what is to be thought of a number', () => {
  test('a wrong check digit is a warning, a wrong length is not to be kept', () => {
    expect(matched('CC123456789EE\nRR47312482FI\nAB').numbers).toMatchObject([
      { number: 'CC123456789EE', verdict: { kind: 'checkDigit' } },
      { number: 'RR47312482FI', verdict: { kind: 'problem', problem: 'length' } },
      { number: 'AB', verdict: { kind: 'problem', problem: 'tooShort' } },
    ])
  })

  test('another form than the carrier’s is a warning', () => {
    expect(matched('05757888520168').numbers).toMatchObject([
      { number: '05757888520168', verdict: { kind: 'notS10' } },
    ])
  })

  test('for two parcels, of another parcel, or the parcel’s own', () => {
    expect(matched(`${one}\n${one}`).numbers).toMatchObject([
      { verdict: { kind: 'twice' } },
      { verdict: { kind: 'twice' } },
    ])
    const taken = new Map([[one, 'S-0900']])
    expect(matched(one, taken).numbers).toMatchObject([
      { verdict: { kind: 'taken', by: 'S-0900' } },
    ])
    const has = [{ ...anna, number: one }]
    expect(matched(one, taken, has).numbers).toMatchObject([{ verdict: { kind: 'same' } }])
  })
})

describe('numbers that were given to the wrong parcels', () => {
  const kinds = (text: string, has: readonly string[], taken: readonly string[] = has) =>
    matched(
      text,
      new Map(taken.map((number, place) => [number, `S-000${place + 1}`])),
      parcels.map((one, place) => ({ ...one, number: has[place] ?? '' })),
    ).numbers.map(({ verdict }) => verdict.kind)

  test('may shift by one and swap: whoever has them gets another in the same go', () => {
    expect(kinds(`${one}\n${two}\n${three}`, [two, three])).toEqual(['valid', 'valid', 'valid'])
    expect(kinds(`${two}\n${three}\n${one}`, [one, two, three])).toEqual([
      'valid',
      'valid',
      'valid',
    ])
    expect(kinds(`S-0001\t${two}\nS-0002\t${one}`, [one, two])).toEqual(['valid', 'valid'])
  })

  test('stay where a parcel gets no other one, and hold up all that wait for it', () => {
    expect(kinds(`S-0002\t${one}`, [one, two])).toEqual(['taken'])
    // The first can't be read, so that it keeps its own, and the second keeps its own for that.
    expect(kinds(`AB1\n${one}\n${two}`, [one, two])).toEqual(['problem', 'taken', 'taken'])
    // The first would get one that a parcel elsewhere has.
    expect(kinds(`${three}\n${one}`, [one, two], [one, two, three])).toEqual(['taken', 'taken'])
  })
})

test('nothing pasted is nothing', () => {
  expect(matched(' \n\t\n')).toEqual({ numbers: [], unmatched: [] })
  expect(matched('Kods\tNumurs')).toEqual({ numbers: [], unmatched: [] })
})

test('the office is asked for the numbers that can be read', () => {
  expect(keysIn(`S-0001\tcc 123456785 ee\nS-0002\tAB`, parcels, s10)).toEqual([one])
})
