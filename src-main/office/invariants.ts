import { enrolledAreParticipants } from '#main/courses/parts.ts'
import type { Invariant } from '#main/database/command.ts'

/** What must hold after an undo, feature by feature. */
export const invariants: readonly Invariant[] = [enrolledAreParticipants]
