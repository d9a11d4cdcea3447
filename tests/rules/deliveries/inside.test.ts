import { expect, test } from 'vitest'
import { DeliveryChannel } from '#shared/deliveries/channels.ts'
import { holdsNothing } from '#shared/deliveries/inside.ts'

const empty = { materials: [], loanLines: [], message: '', link: '' }

test('nothing at all is refused whichever way it goes', () => {
  for (const channel of DeliveryChannel.options) {
    expect(holdsNothing({ ...empty, channel })).toBe(true)
  }
})

test('a message alone does not go by parcel, but every other way', () => {
  const refused = DeliveryChannel.options.filter((channel) =>
    holdsNothing({ ...empty, channel, message: 'Lapas pielikumā.' }),
  )
  expect(refused).toEqual(['locker', 'post'])
})

test('a lent thing is something, and so is an address on the e-platform', () => {
  expect(holdsNothing({ ...empty, channel: 'locker', loanLines: ['x'] })).toBe(false)
  const link = 'https://eplatforma.example.com/kurss'
  expect(holdsNothing({ ...empty, channel: 'ePlatform', link })).toBe(false)
  expect(holdsNothing({ ...empty, channel: 'email', link })).toBe(true)
})
