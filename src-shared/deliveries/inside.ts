import type { DeliveryInput } from './schema.ts'
import { goesAsParcel } from './status.ts'

type Inside = Pick<DeliveryInput, 'channel' | 'message' | 'link'> & {
  materials: readonly unknown[]
  loanLines: readonly unknown[]
}

/**
 * Whether there is nothing to deliver. A box needs things in it: a message alone does not travel by
 * post. Elsewhere words are enough, and on the e-platform the address of what is there.
 */
export const holdsNothing = ({ channel, materials, loanLines, message, link }: Inside): boolean => {
  if (materials.length + loanLines.length > 0) return false
  if (goesAsParcel(channel)) return true
  return message === '' && (channel !== 'ePlatform' || link === '')
}
