import { z } from 'zod'

/** The ways of clause 6.4 of procedure 000 that a person can prefer. */
export const PreferredChannel = z.enum([
  'email',
  'inSession',
  'ePlatform',
  'locker',
  'post',
  'inPerson',
])
export type PreferredChannel = z.infer<typeof PreferredChannel>

/** How something is delivered; a weekly paper packet is for those without internet (procedure 001, 14.5). */
export const DeliveryChannel = z.enum([...PreferredChannel.options, 'weeklyPacket'])
export type DeliveryChannel = z.infer<typeof DeliveryChannel>

/** Whether it bears a name on the outside, or is put into somebody's hands. */
export const goesByName = (channel: DeliveryChannel): boolean =>
  channel === 'locker' || channel === 'post' || handedInPerson(channel)

/** Whether the office itself puts it into somebody's hands, who may sign for it. */
export const handedInPerson = (channel: DeliveryChannel): boolean =>
  channel === 'inPerson' || channel === 'weeklyPacket'
