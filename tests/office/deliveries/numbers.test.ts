import { expect, test } from 'vitest'
import { value } from '#tests/office/rights/world.ts'
import { record } from '#tests/support/deliveries.ts'
import { type Client, once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { boxesOf, boxOf, dpd, packedOffice, parcelTo, pasts } from './dispatchOffice.ts'

const one = 'CC123456785EE'
const two = 'RA123456785GB'
const slip = 'CC123456789EE'

const number = (client: Client, delivery: string, text: string, reason = '') =>
  client.deliveries.number(once({ numbers: [{ delivery, number: text, reason }] }))

test('pasted numbers are shown before they are written, and then stand with their links', async () => {
  const { director, deliveries } = await packedOffice()
  const parcels = await boxesOf(director, deliveries)
  const text = `S-0002\tcc 123 456 785 ee\nS-0001\t${slip}\nS-0077\t${two}`
  const preview = await director.deliveries.previewNumbers({ carrier: pasts, parcels, text })
  expect(preview).toEqual({
    numbers: [
      { parcel: parcels[0], number: slip, verdict: { kind: 'checkDigit' } },
      { parcel: parcels[1], number: one, verdict: { kind: 'valid' } },
    ],
    unmatched: [{ line: 3, text: `S-0077\t${two}`, why: 'noParcel' }],
  })
  expect((await boxOf(director, deliveries[0] ?? '')).number).toBe('')

  const [anna = '', oto = ''] = deliveries
  const numbers = [
    { delivery: anna, number: slip, reason: 'Pārvadātājs to apstiprināja' },
    { delivery: oto, number: one, reason: '' },
  ]
  value(await director.deliveries.number(once({ numbers })))
  expect(await boxOf(director, anna)).toMatchObject({
    number: slip,
    numberReason: 'Pārvadātājs to apstiprināja',
  })
  const found = await director.deliveries.get({ id: oto })
  expect(found.trackingLink).toBe(`https://pasts.lv/lv/kategorija/sutijumu_sekosana/?id=${one}`)
})

test('a wrong check digit is kept with a reason only; a wrong length never', async () => {
  const { director, deliveries } = await packedOffice()
  const [anna = ''] = deliveries
  expect(await number(director, anna, slip)).toMatchObject({
    ok: false,
    refusal: { reason: 'checkDigit', code: 'S-0001', number: slip },
  })
  expect(await number(director, anna, 'RR47312482FI', 'Tā rakstīts')).toMatchObject({
    ok: false,
    refusal: { reason: 'badNumber', problem: 'length' },
  })
  expect((await boxOf(director, anna)).number).toBe('')
})

test('a number that is formed unlike the carrier’s is kept with a reason only', async () => {
  const { director, deliveries } = await packedOffice()
  const [anna = ''] = deliveries
  const own = '05757888520168'
  expect(await number(director, anna, own)).toMatchObject({
    ok: false,
    refusal: { reason: 'notS10', code: 'S-0001', number: own },
  })
  expect((await boxOf(director, anna)).number).toBe('')
  value(await number(director, anna, own, 'Tā rakstīts uz kvīts'))
  expect(await boxOf(director, anna)).toMatchObject({
    number: own,
    numberReason: 'Tā rakstīts uz kvīts',
  })
})

test('a number that the carrier has used is refused, also in the preview; another carrier may use it', async () => {
  const { director, deliveries } = await packedOffice()
  const [anna = '', oto = ''] = deliveries
  value(await number(director, anna, one))
  expect(await number(director, oto, one)).toMatchObject({
    ok: false,
    refusal: { reason: 'numberTaken', number: one, by: 'S-0001' },
  })
  const parcels = await boxesOf(director, deliveries)
  const preview = await director.deliveries.previewNumbers({
    carrier: pasts,
    parcels,
    text: `S-0001\t${one}\nS-0002\t${one}`,
  })
  expect(preview.numbers.map(({ verdict }) => verdict)).toEqual([
    { kind: 'twice' },
    { kind: 'twice' },
  ])
  const second = await director.deliveries.previewNumbers({
    carrier: pasts,
    parcels,
    text: 'S-0002\tCC-123-456-785-EE',
  })
  expect(second.numbers).toMatchObject([{ verdict: { kind: 'taken', by: 'S-0001' } }])

  const person = await enter(director, { givenName: 'Ilze', familyName: 'Kalniņa' })
  const byDpd = await parcelTo(director, person, dpd)
  value(await record(director, [byDpd], 'packed'))
  const [box = ''] = await boxesOf(director, [byDpd])
  const free = await director.deliveries.previewNumbers({ carrier: dpd, parcels: [box], text: one })
  expect(free.numbers).toMatchObject([{ verdict: { kind: 'valid' } }])
  value(await number(director, byDpd, one))
})

test('one number twice in one go writes nothing, unless it is one parcel', async () => {
  const { director, deliveries } = await packedOffice()
  const [into = '', joined = ''] = deliveries
  const both = deliveries.map((delivery) => ({ delivery, number: one, reason: '' }))
  expect(await director.deliveries.number(once({ numbers: both }))).toMatchObject({
    ok: false,
    refusal: { reason: 'numberTaken' },
  })
  expect((await boxOf(director, into)).number).toBe('')
  value(await director.deliveries.join(once({ into, deliveries: [joined] })))
  value(await director.deliveries.number(once({ numbers: both })))
  expect((await boxOf(director, joined)).number).toBe(one)
})

test('a file from the portal is read with its columns guessed; what is no table is refused', async () => {
  const { director } = await packedOffice([])
  const csv = new File(
    [`\ufeffSaņēmējs;Sūtījuma numurs\r\nAnna Krūmiņa;${one}\r\n`],
    'no portala.csv',
  )
  expect(await director.deliveries.readNumbersFile({ file: csv })).toEqual({
    ok: true,
    columns: 2,
    key: 0,
    number: 1,
    rows: [
      ['Saņēmējs', 'Sūtījuma numurs'],
      ['Anna Krūmiņa', one],
    ],
  })
  const pdf = new File(['%PDF-1.7\n'], 'numuri.csv')
  expect(await director.deliveries.readNumbersFile({ file: pdf })).toMatchObject({
    ok: false,
    refusal: { reason: 'notATable', found: 'pdf' },
  })
})

const numbersOf = async (client: Client, deliveries: readonly string[]): Promise<string[]> => {
  const numbers = []
  for (const delivery of deliveries) numbers.push((await boxOf(client, delivery)).number)
  return numbers
}

const numberAll = (client: Client, deliveries: readonly string[], numbers: readonly string[]) =>
  client.deliveries.number(
    once({
      numbers: numbers.map((given, place) => ({
        delivery: deliveries[place] ?? '',
        number: given,
        reason: '',
      })),
    }),
  )

test('numbers pasted one row off are mended by pasting them again, and two may be swapped', async () => {
  const three = 'EE876543216LV'
  const { director, deliveries } = await packedOffice([
    ['Anna', 'Krūmiņa'],
    ['Oto', 'Bērziņš'],
    ['Ilze', 'Kalniņa'],
  ])
  const parcels = await boxesOf(director, deliveries)
  value(await numberAll(director, deliveries, [two, three]))
  const text = `${one}\n${two}\n${three}`
  const { numbers } = await director.deliveries.previewNumbers({ carrier: pasts, parcels, text })
  expect(numbers.map(({ verdict }) => verdict.kind)).toEqual(['valid', 'valid', 'valid'])
  value(await numberAll(director, deliveries, [one, two, three]))
  expect(await numbersOf(director, deliveries)).toEqual([one, two, three])

  value(await numberAll(director, deliveries, [two, one]))
  expect(await numbersOf(director, deliveries)).toEqual([two, one, three])
  value(await numberAll(director, deliveries, [one, two]))

  // The third keeps its number: the second can't have it, and the first stays as it was.
  expect(await numberAll(director, deliveries, [two, three])).toMatchObject({
    ok: false,
    refusal: { reason: 'numberTaken', code: 'S-0002', by: 'S-0003' },
  })
  expect(await numbersOf(director, deliveries)).toEqual([one, two, three])
  expect(await number(director, deliveries[1] ?? '', one)).toMatchObject({
    refusal: { reason: 'numberTaken', by: 'S-0001' },
  })
})

test('an empty number takes a parcel’s number away, and another parcel may have it', async () => {
  const { director, deliveries } = await packedOffice()
  const [anna = '', oto = ''] = deliveries
  value(await number(director, anna, slip, 'Pārvadātājs to apstiprināja'))
  value(await number(director, anna, ' '))
  expect(await boxOf(director, anna)).toMatchObject({ number: '', numberReason: '' })
  value(await number(director, oto, slip, 'Pārvadātājs to apstiprināja'))
  value(await numberAll(director, deliveries, [two, '']))
  expect(await numbersOf(director, deliveries)).toEqual([two, ''])
})
