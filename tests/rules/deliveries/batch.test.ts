import { describe, expect, test } from 'vitest'
import { channelFor, stillMissing, writtenFor } from '#shared/deliveries/batch.ts'

describe('the channel of one in a batch', () => {
  test('is what they prefer, and what the office says where nobody knows', () => {
    const nothing = { channel: null, hasLocker: false, email: 'a@example.com' }
    expect(channelFor('preferred', { ...nothing, channel: 'locker' }, 'post')).toBe('locker')
    expect(channelFor('preferred', nothing, 'post')).toBe('post')
    expect(channelFor('preferred', nothing, null)).toBeNull()
  })

  test('is the locker of whoever chose one and said no more', () => {
    const chosen = { channel: null, hasLocker: true, email: 'a@example.com' }
    expect(channelFor('preferred', chosen, 'post')).toBe('locker')
    expect(channelFor('preferred', { ...chosen, channel: 'inPerson' }, null)).toBe('inPerson')
  })

  test('is the same for all where one was chosen', () => {
    expect(
      channelFor('post', { channel: 'email', hasLocker: false, email: 'a@example.com' }, null),
    ).toBe('post')
  })

  test('goes electronically by e-mail or the e-platform, whichever can be', () => {
    const electronic = (channel: 'email' | 'ePlatform' | 'locker' | null, email: string) =>
      channelFor('electronic', { channel, hasLocker: true, email }, null)
    expect(electronic('locker', 'a@example.com')).toBe('email')
    expect(electronic(null, 'a@example.com')).toBe('email')
    expect(electronic('ePlatform', 'a@example.com')).toBe('ePlatform')
    expect(electronic('locker', '')).toBe('ePlatform')
    // Said so themselves: that the address is missing is told, not passed over.
    expect(electronic('email', '')).toBe('email')
  })
})

test('of a set only what somebody lacks is sent', () => {
  const set = [
    { material: 'book', quantity: 1 },
    { material: 'sheets', quantity: 3 },
    { material: 'map', quantity: 2 },
  ]
  const had = new Map([
    ['book', 2],
    ['sheets', 1],
  ])
  expect(stillMissing(set, had)).toEqual([
    { material: 'sheets', quantity: 2 },
    { material: 'map', quantity: 2 },
  ])
  expect(stillMissing(set, new Map())).toEqual(set)
  expect(stillMissing(set.slice(0, 1), had)).toEqual([])
})

test('a text of another language stands in only where none could be prepared', () => {
  const lv = { language: 'lv' as const, subject: 'Materiāli', message: 'Labdien!' }
  expect(writtenFor('lv', [lv], true)).toBe(lv)
  expect(writtenFor('en', [lv], true)).toBeNull()
  expect(writtenFor('en', [lv], false)).toBe(lv)
  expect(writtenFor('en', [], false)).toBeNull()
})
