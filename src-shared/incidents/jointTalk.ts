import type { Minor } from '#shared/people/minor.ts'
import type { InvolvedAs } from './involvement.ts'

/** Somebody at a talk. */
interface Present {
  id: string
  parts: readonly InvolvedAs[]
  minor: Minor
}

/**
 * Children who may have suffered and would sit with who may have hurt them: the law forbids to confront
 * them until they are prepared, so the office asks for a reason. Somebody whose age nobody knows
 * counts as a child here.
 * @returns their ids; none: nothing stands against the talk
 */
export function confrontedChildren(present: readonly Present[]): string[] {
  const offender = present.some(({ parts }) => parts.includes('possibleOffender'))
  if (!offender) return []
  return present
    .filter(({ parts, minor }) => parts.includes('possibleVictim') && minor !== 'no')
    .map(({ id }) => id)
}
