import type { DeliveryInput } from './schema.ts'

/** A delivery that did not arrive and was not sent again. */
export interface NotArrived {
  id: string
  /** How many of each material, by its id. */
  materials: ReadonlyMap<string, number>
  /** Whether things lie in it that are lent: no batch sends those. */
  lent: boolean
  subject: string
  message: string
}

/**
 * Which one a new delivery sends again: the latest of which everything goes once more, by materials, or
 * the same message where neither has one. Null where it sends none of them again.
 * @param notArrived one member's of the same occasion, the latest last
 */
export function sentAgainBy(
  notArrived: readonly NotArrived[],
  { materials, subject, message }: Pick<DeliveryInput, 'materials' | 'subject' | 'message'>,
): string | null {
  const sent = new Map(materials.map(({ material, quantity }) => [material, quantity]))
  const again = notArrived.findLast((one) => {
    if (one.lent) return false
    if (one.materials.size === 0) {
      return sent.size === 0 && one.subject === subject && one.message === message
    }
    return [...one.materials].every(([material, quantity]) => quantity <= (sent.get(material) ?? 0))
  })
  return again?.id ?? null
}
