import { expect, test } from 'vitest'
import type { DeliveryRefusal } from '#renderer/deliveries/refusalText.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { emptyPerson } from '#shared/people/schema.ts'
import { record, send } from '#tests/support/deliveries.ts'
import { dpd, listFile, omnivaFile, takeIn } from '#tests/support/lockers.ts'
import { once } from '#tests/support/office.ts'
import { enter } from '#tests/support/people.ts'
import { refused, said } from '#tests/support/refused.ts'
import { value } from '../rights/world.ts'
import { office } from './deliveriesOffice.ts'
import { boxesOf, close, packedOffice } from './dispatchOffice.ts'

const { manifestRefusalText } = await import('#renderer/deliveries/dispatchRefusal.ts')
const { refusalText } = await import('#renderer/deliveries/refusalText.ts')
const { refusedWords } = await import('#renderer/lockers/importWords.ts')

/** The feature's own refusal; what every command can refuse is told elsewhere. */
const ofDelivery = (refusal: DeliveryRefusal | CommonRefusal): DeliveryRefusal => {
  switch (refusal.reason) {
    case 'invalid':
    case 'changedMeanwhile':
    case 'commandReused':
    case 'cancelled':
    case 'cannotWrite':
      throw new Error(refusal.reason)
    default:
      return refusal
  }
}

test('a truncated list is stopped, with how much it would close', async () => {
  const { director, places } = await office()
  const short = () => takeIn(director, omnivaFile(places.slice(0, 3)))
  const refusal = await refused(director, short)
  expect(refusal).toMatchObject({ reason: 'closesMany', closed: 3, open: 6 })
  said(refusedWords, refusal)
})

test('a list cut short in the middle, another carrier’s, and no list at all are not read', async () => {
  const { director, places } = await office()
  const whole = await omnivaFile(places).text()
  for (const [content, carrier, reason] of [
    [whole.slice(0, 300), null, 'cutShort'],
    [whole, dpd, 'otherCarrier'],
    ['Sveiki!', null, 'notAList'],
    ['{"rows": []}', null, 'unknownList'],
  ] as const) {
    const before = await director.journal.anchor()
    const found = await director.lockers.previewList({ file: listFile(content), carrier })
    expect(await director.journal.anchor()).toEqual(before)
    if (found.kind !== 'refused') throw new Error(`${reason}: it was read`)
    expect(found.refusal.reason).toBe(reason)
    said(refusedWords, found.refusal)
  }
})

test('a number twice belongs to the first only', async () => {
  const { director, deliveries } = await packedOffice()
  const [anna = '', oto = ''] = deliveries
  const give = (delivery: string) =>
    director.deliveries.number(
      once({ numbers: [{ delivery, number: 'CC123456785EE', reason: '' }] }),
    )
  value(await give(anna))
  const refusal = await refused(director, () => give(oto))
  expect(refusal).toMatchObject({ reason: 'numberTaken', by: 'S-0001' })
  said(refusalText, ofDelivery(refusal))
})

test('a parcel is not packed without stock', async () => {
  const { director, anna, book, prefer } = await office()
  await prefer(anna, '9001')
  const materials = [{ material: book, quantity: 1 }]
  const { id } = value(await send(director, anna, { channel: 'locker', materials }))
  const refusal = await refused(director, () => record(director, [id], 'packed'))
  expect(refusal).toMatchObject({ reason: 'notEnough', wanted: 1, there: 0 })
  said(refusalText, ofDelivery(refusal))
})

test('a closed locker takes nothing', async () => {
  const { director, anna, sheet, places, locker } = await office()
  const closed = locker('9001')
  value(await takeIn(director, omnivaFile(places.slice(1)), { closing: true }))
  const materials = [{ material: sheet, quantity: 1 }]
  const refusal = await refused(director, () =>
    send(director, anna, { channel: 'locker', locker: closed, materials }),
  )
  expect(refusal).toMatchObject({ reason: 'recipient', problem: 'lockerClosed' })
  said(refusalText, ofDelivery(refusal))
})

test('a closed manifest takes no parcel a second time', async () => {
  const { director, deliveries } = await packedOffice()
  const boxes = await boxesOf(director, deliveries)
  value(await close(director, boxes))
  const refusal = await refused(director, () => close(director, boxes))
  if (refusal.reason !== 'parcelOnManifest') throw new Error(refusal.reason)
  said(manifestRefusalText, refusal)
})

test('a recipient without a name, or with one that fits on no label, is refused', async () => {
  const { director, anna, sheet } = await office()
  const materials = [{ material: sheet, quantity: 1 }]
  const to = (recipient: string) =>
    send(director, anna, { channel: 'post', recipient, address: 'Rīga', materials })
  const empty = await refused(director, () => to(' '))
  expect(empty).toMatchObject({ reason: 'recipient', problem: 'nameMissing', field: 'recipient' })
  said(refusalText, ofDelivery(empty))
  expect(await refused(director, () => to('Ā'.repeat(300)))).toMatchObject({ reason: 'invalid' })
  said((t) => `${t('problem.tooLong')}.`, null)

  // A name of the register may be longer than a label is wide.
  const long = await enter(director, { givenName: 'Anna', familyName: 'Ā'.repeat(99) })
  const name = await refused(director, () =>
    send(director, long, { channel: 'post', address: 'Rīga', materials }),
  )
  expect(name).toMatchObject({ reason: 'recipient', problem: 'nameTooLong' })
  said(refusalText, ofDelivery(name))
})

test('there is no 31 April: such a personal code is refused', async () => {
  const { director } = await office()
  const input = { ...emptyPerson, familyName: 'Kalniņa', personalCode: '310495-00017' }
  const confirmed = { notADuplicate: false, codeAsRead: false }
  expect(
    await refused(director, () => director.people.create(once({ input, confirmed }))),
  ).toMatchObject({ reason: 'invalid', problems: [{ problem: 'codeDate' }] })
  said((t) => `${t('problem.codeDate')}.`, null)
})
