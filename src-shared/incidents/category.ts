import { z } from 'zod'

/** What happened, in the procedure's own words (000, clause 12; the last three but one are 001, clause 19). */
export const Category = z.enum([
  'physicalViolence',
  'emotionalViolence',
  'threatToSafety',
  'threatToLife',
  'humiliation',
  'dignity',
  'disruption',
  'linkPassedOn',
  'insults',
  'other',
])
export type Category = z.infer<typeof Category>

const violent: ReadonlySet<Category> = new Set<Category>([
  'physicalViolence',
  'emotionalViolence',
  'threatToSafety',
  'threatToLife',
])

/** What an incident is held to be. */
export interface Classified {
  categories: readonly Category[]
  immediateDanger: boolean
}

/**
 * Whether physical or emotional violence shows, so that the full way of clause 12.1 is gone. Threats
 * count with emotional violence, and so does danger to somebody, whatever it is called.
 */
export const showsViolence = ({ categories, immediateDanger }: Classified): boolean =>
  immediateDanger || categories.some((category) => violent.has(category))
