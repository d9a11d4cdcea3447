import { expect, test } from 'vitest'
import { emptyPerson, type PersonInput } from '#shared/people/schema.ts'
import { value } from '#tests/office/rights/world.ts'
import { delivery, record, send } from '#tests/support/deliveries.ts'
import { once } from '#tests/support/office.ts'
import { office } from './deliveriesOffice.ts'

/** Drafts to Anna, whose card and wishes change after. */
async function drafts() {
  const test = await office()
  const { director, anna, sheet, locker, prefer, until } = test
  await prefer(anna, '9001')
  const draft = async (input: Parameters<typeof send>[2]) =>
    value(await send(director, anna, { materials: [{ material: sheet, quantity: 1 }], ...input }))
      .id
  const changed = async (id: string) => (await director.deliveries.get({ id })).changed
  const choose = async (externalId: string) => {
    const { revision } = await director.lockers.preferenceOf({ person: anna })
    const wish = { person: anna, revision, channel: 'locker' as const, confirmed: false }
    value(await director.lockers.setPreference(once({ ...wish, locker: locker(externalId) })))
  }
  const rewrite = async (more: Partial<PersonInput>) => {
    const { revision } = await director.people.get({ id: anna })
    const card = {
      ...emptyPerson,
      givenName: 'Anna',
      familyName: 'Krūmiņa',
      address: 'Parauga iela 1',
      town: 'Rīga',
      contacts: [
        { kind: 'phone' as const, value: '20001234', note: '' },
        { kind: 'email' as const, value: 'anna@example.com', note: '' },
      ],
    }
    const confirmed = { notADuplicate: true, codeAsRead: false }
    const input = { ...card, ...more }
    value(await director.people.update(once({ id: anna, revision, input, confirmed })))
  }
  const later = () => until('2026-11-24T08:00:00.000Z')
  return { ...test, draft, changed, choose, rewrite, later }
}

test('a draft says that its recipient wants another locker by now, until it goes there', async () => {
  const { director, locker, draft, changed, choose, later } = await drafts()
  const id = await draft({ channel: 'locker' })
  const elsewhere = await draft({ channel: 'locker', locker: locker('9003') })
  expect(await changed(id)).toBeNull()
  // Chosen for this one alone, it is what was wanted.
  expect(await changed(elsewhere)).toBeNull()
  await later()
  await choose('9002')
  expect(await changed(id)).toBe('locker')
  expect((await director.deliveries.toPack()).rows).toMatchObject([
    { id, changed: 'locker' },
    { id: elsewhere, changed: 'locker' },
  ])
  const { revision, lines } = await director.deliveries.get({ id })
  const materials = lines.flatMap(({ material, quantity }) =>
    material === null ? [] : [{ material, quantity }],
  )
  const input = { ...delivery, channel: 'locker' as const, locker: locker('9002'), materials }
  value(await director.deliveries.change(once({ id, revision, input })))
  expect(await changed(id)).toBeNull()
  // What is on its way is not called back by it.
  for (const status of ['packed', 'handedOver'] as const) {
    value(await record(director, [elsewhere], status))
  }
  expect(await changed(elsewhere)).toBeNull()
})

test('another phone, e-mail or address on the card is noticed where it was the one of the card', async () => {
  const { draft, changed, rewrite } = await drafts()
  const parcel = await draft({ channel: 'locker' })
  const toAnother = await draft({ channel: 'locker', phone: '29 333 444' })
  const mail = await draft({ channel: 'email' })
  const letter = await draft({ channel: 'post' })
  await rewrite({})
  for (const id of [parcel, toAnother, mail, letter]) expect(await changed(id)).toBeNull()
  await rewrite({
    address: 'Parauga iela 2',
    contacts: [
      { kind: 'phone', value: '20005678', note: '' },
      { kind: 'email', value: 'anna.k@example.com', note: '' },
    ],
  })
  expect(await changed(parcel)).toBe('phone')
  expect(await changed(toAnother)).toBeNull()
  expect(await changed(mail)).toBe('email')
  expect(await changed(letter)).toBe('address')
})
