import type { Language } from '#shared/people/schema.ts'
import type { BatchChannel, BatchText } from './batchSchema.ts'
import type { DeliveryChannel, PreferredChannel } from './channels.ts'
import type { MaterialLine } from './schema.ts'

/**
 * How somebody wants what is sent to them, whether they chose a parcel locker, and their e-mail address
 * ('' for none).
 */
interface Wishes {
  channel: PreferredChannel | null
  hasLocker: boolean
  email: string
}

/**
 * The channel by which one of a group gets it; null where nobody knows what they prefer and
 * `otherwise` does not say. Whoever chose a locker and said no more has said how. Electronically goes by e-mail or the e-platform: as they prefer, else by
 * e-mail to whoever has an address.
 */
export function channelFor(
  chosen: BatchChannel,
  { channel, hasLocker, email }: Wishes,
  otherwise: DeliveryChannel | null,
): DeliveryChannel | null {
  switch (chosen) {
    case 'preferred':
      return channel ?? (hasLocker ? 'locker' : otherwise)
    case 'electronic':
      if (channel === 'email' || channel === 'ePlatform') return channel
      return email === '' ? 'ePlatform' : 'email'
    default:
      return chosen
  }
}

/** What is still to be sent of a set to whoever had so many of each material already. */
export const stillMissing = (
  set: readonly MaterialLine[],
  had: ReadonlyMap<string, number>,
): MaterialLine[] =>
  set.flatMap(({ material, quantity }) => {
    const missing = quantity - (had.get(material) ?? 0)
    return missing > 0 ? [{ material, quantity: missing }] : []
  })

/**
 * What the office wrote for a language: its own text, or null where the prepared one stands. Without
 * materials there is nothing to prepare a text from, so that what was written in another language
 * reaches everybody.
 */
export const writtenFor = (
  language: Language,
  texts: readonly BatchText[],
  hasMaterials: boolean,
): BatchText | null =>
  texts.find((text) => text.language === language) ??
  (hasMaterials ? null : (texts.find(({ message }) => message !== '') ?? null))
