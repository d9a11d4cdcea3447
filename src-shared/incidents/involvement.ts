import { z } from 'zod'

/** In what part somebody appears; neutral until it is decided. One person may appear in several. */
export const InvolvedAs = z.enum([
  'possibleVictim',
  'possibleOffender',
  'witness',
  'reporter',
  'involvedStaff',
  'representative',
  'other',
])
export type InvolvedAs = z.infer<typeof InvolvedAs>

type Parts = readonly InvolvedAs[]

/** Between whom it happened: they are told of talks and decisions (12.1). */
export const isParty = (parts: Parts): boolean =>
  parts.includes('possibleVictim') || parts.includes('possibleOffender')

/** Who saw or did something writes an explanation where violence shows (12.1). */
export const owesStatement = (parts: Parts): boolean =>
  isParty(parts) || parts.includes('witness') || parts.includes('involvedStaff')

/**
 * Whether being on the incident ends one's access to it: everybody's, but of who only passed on what
 * they were told.
 */
export const isInvolved = (parts: Parts): boolean => parts.some((part) => part !== 'reporter')
