import type { Work } from '#main/database/command.ts'
import type { Actor } from '#shared/staff/schema.ts'

/** Whoever calls the command. Courses are never written while the office is being set up. */
export function actorOf(work: Work): Actor {
  if (work.actor === null) throw new Error('Courses are entered by somebody who has signed in')
  return work.actor
}
