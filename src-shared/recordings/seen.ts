import { z } from 'zod'
import type { Conditions } from './consent.ts'
import { hasAgreed, type Standing } from './standing.ts'

/** What is seen or heard of somebody in a recording that was made. */
export const Seen = z.object({
  person: z.uuid(),
  image: z.boolean(),
  voice: z.boolean(),
  chat: z.boolean(),
})
export type Seen = z.infer<typeof Seen>

/** Why a recording may not be shared because of somebody who is in it. */
export const SeenProblem = z.enum(['notAgreed', 'againstConditions'])
export type SeenProblem = z.infer<typeof SeenProblem>

/**
 * What stands against sharing a recording with somebody in it.
 * @param standing theirs at the moment it was made; null where they were not among those asked
 */
export function seenProblem(
  seen: Omit<Seen, 'person'>,
  standing: { standing: Standing; conditions: Conditions } | null,
): SeenProblem | null {
  if (!seen.image && !seen.voice && !seen.chat) return null
  if (standing === null || !hasAgreed(standing.standing)) return 'notAgreed'
  const { voiceOnly, noCamera, noChat } = standing.conditions
  if (seen.image && (voiceOnly || noCamera)) return 'againstConditions'
  return seen.chat && (voiceOnly || noChat) ? 'againstConditions' : null
}
