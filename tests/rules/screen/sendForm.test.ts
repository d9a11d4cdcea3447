import { expect, test } from 'vitest'
import { formOf, inputOf } from '#renderer/deliveries/sendForm.ts'
import { DeliveryChannel } from '#shared/deliveries/channels.ts'

test.for(DeliveryChannel.options)(
  'a name typed for the parcel goes along only where the form shows it: %s',
  (channel) => {
    const { person: _, ...form } = formOf(null, null)
    const { recipient } = inputOf({ ...form, channel, recipient: 'Kaimiņiene Zane' })
    const shown = ['locker', 'post', 'inPerson', 'weeklyPacket'].includes(channel)
    expect(recipient).toBe(shown ? 'Kaimiņiene Zane' : null)
  },
)
