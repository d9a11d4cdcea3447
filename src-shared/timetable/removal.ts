import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { rigaInstant } from '#shared/calendar/rigaTime.ts'
import type { FieldProblem } from '#shared/commands/outcome.ts'
import { Named } from '#shared/courses/schema.ts'
import { RemovalReason, type SessionTime } from './schema.ts'

/**
 * What is noted when a teacher sends a participant out of a session (procedure 001, 19). Times are
 * Riga's; `at` is of the session's own day.
 */
export const RemovalInput = z
  .object({
    person: z.uuid('required'),
    at: TimeOfDay,
    reason: RemovalReason,
    /** Who did: a teacher as a rule; null where nobody says. */
    removedBy: z.uuid().nullable(),
    /** When the group's tutor was told; both null while they were not. */
    tutorDay: z.iso.date('notADate').nullable(),
    tutorTime: TimeOfDay.nullable(),
    note: z.string().trim().max(1000, 'tooLong'),
  })
  .superRefine(({ tutorDay, tutorTime }, context) => {
    if ((tutorDay === null) === (tutorTime === null)) return
    const path = tutorDay === null ? ['tutorDay'] : ['tutorTime']
    context.addIssue({ code: 'custom', path, message: 'required' })
  })
export type RemovalInput = z.infer<typeof RemovalInput>

/** A removal on record. Instants are UTC text. */
export const Removal = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  session: z.uuid(),
  /** The session's own day and group. */
  day: z.string(),
  group: Named,
  person: Named,
  at: z.string(),
  reason: RemovalReason,
  removedBy: Named.nullable(),
  tutorToldAt: z.string().nullable(),
  note: z.string(),
  enteredAt: z.string(),
  enteredBy: z.string(),
})
export type Removal = z.infer<typeof Removal>

/** What is wrong with the times of a removal: it was within the session, and the tutor was told after it; nothing is yet to come. */
export function removalTimeProblems(
  { at, tutorDay, tutorTime }: Pick<RemovalInput, 'at' | 'tutorDay' | 'tutorTime'>,
  session: SessionTime,
  now: Temporal.Instant,
): FieldProblem[] {
  if (at < session.from || at > session.to) {
    return [
      {
        path: ['at'],
        problem: 'outsideSession',
        limits: { from: session.from, to: session.to },
      },
    ]
  }
  const isLater = (instant: Temporal.Instant, than: Temporal.Instant): boolean =>
    Temporal.Instant.compare(instant, than) > 0
  const removed = rigaInstant(session.day, at)
  if (isLater(removed, now)) return [{ path: ['at'], problem: 'timeInFuture' }]
  if (tutorDay === null || tutorTime === null) return []
  const told = rigaInstant(tutorDay, tutorTime)
  if (isLater(told, now)) return [{ path: ['tutorTime'], problem: 'timeInFuture' }]
  return isLater(removed, told) ? [{ path: ['tutorTime'], problem: 'beforeRemoval' }] : []
}
