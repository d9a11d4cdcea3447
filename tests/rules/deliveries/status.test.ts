import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DeliveryChannel } from '#shared/deliveries/channels.ts'
import {
  beforeDispatch,
  DeliveryStatus,
  holdsStock,
  mayBecome,
  nextStatuses,
  statusesOf,
} from '#shared/deliveries/status.ts'

const channels = fc.constantFrom(...DeliveryChannel.options)
const statuses = fc.constantFrom(...DeliveryStatus.options)

describe('what may follow what', () => {
  it.each([
    ['locker', 'draft', 'packed', true],
    ['locker', 'draft', 'handedOver', false],
    ['locker', 'draft', 'cancelled', true],
    ['locker', 'packed', 'draft', true],
    ['locker', 'packed', 'handedOver', true],
    ['locker', 'packed', 'ready', false],
    ['locker', 'handedOver', 'cancelled', false],
    // Not handed over after all; a manifest that has it is asked elsewhere.
    ['locker', 'handedOver', 'packed', true],
    ['locker', 'inTransit', 'packed', false],
    ['locker', 'ready', 'collected', true],
    // It can turn out that nobody collected it after all.
    ['locker', 'collected', 'ready', true],
    ['locker', 'collected', 'returning', true],
    ['locker', 'returned', 'ready', true],
    ['locker', 'returned', 'packed', false],
    ['locker', 'cancelled', 'packed', false],
    ['locker', 'cancelled', 'draft', true],
    ['email', 'draft', 'sent', true],
    ['email', 'draft', 'packed', false],
    ['email', 'sent', 'bounced', true],
    ['email', 'bounced', 'sent', true],
    ['email', 'sent', 'draft', true],
    ['inSession', 'draft', 'shown', true],
    ['ePlatform', 'draft', 'confirmed', false],
    ['ePlatform', 'accessGiven', 'confirmed', true],
    ['inPerson', 'draft', 'received', true],
    ['weeklyPacket', 'received', 'cancelled', false],
    // Given back after the course; it can turn out that it was not.
    ['inPerson', 'draft', 'returned', false],
    ['inPerson', 'received', 'returned', true],
    ['inPerson', 'returned', 'received', true],
    ['weeklyPacket', 'received', 'returned', true],
  ] as const)('%s: %s → %s: %s', (channel, from, to, may) => {
    expect(mayBecome(channel, from, to)).toBe(may)
  })

  it('is always a status of the channel, and never the same again', () => {
    fc.assert(
      fc.property(channels, statuses, statuses, (channel, from, to) => {
        if (!mayBecome(channel, from, to)) return
        expect(statusesOf[channel]).toContain(to)
        expect(to).not.toBe(from)
      }),
    )
  })

  it('includes everything that usually follows', () => {
    fc.assert(
      fc.property(channels, statuses, (channel, from) => {
        if (!statusesOf[channel].includes(from)) return
        for (const next of nextStatuses(channel, from)) {
          expect(mayBecome(channel, from, next)).toBe(true)
        }
      }),
    )
  })

  it('whatever happens, a parcel that is on its way is neither a draft nor called off again', () => {
    fc.assert(
      fc.property(fc.array(statuses, { maxLength: 12 }), (wishes) => {
        let status: DeliveryStatus = 'draft'
        let left = false
        for (const wish of wishes) {
          if (!mayBecome('locker', status, wish)) continue
          status = wish
          left ||= !['draft', 'packed', 'handedOver', 'cancelled'].includes(status)
          if (left) expect(beforeDispatch.includes(status) || status === 'cancelled').toBe(false)
        }
      }),
    )
  })

  it('takes from the shelf once it is packed, and no more when it is back', () => {
    const held = DeliveryStatus.options.filter((status) => holdsStock('locker', status))
    expect(held).not.toContain('draft')
    expect(held).not.toContain('returned')
    expect(held).not.toContain('cancelled')
    expect(held).toContain('packed')
    expect(held).toContain('lost')
    expect(DeliveryStatus.options.some((status) => holdsStock('email', status))).toBe(false)
  })
})
