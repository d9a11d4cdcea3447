import type { AbsenceKind, FollowUpKind } from './schema.ts'

/**
 * What may follow an absence of this kind, the likeliest first: materials of the day always (procedure
 * 000, 6.6), a recording where somebody can't be there (6.5), equipment where there was none (8.2), a
 * consultation where somebody can't follow (8.3).
 */
export const mayFollow = (kind: AbsenceKind): readonly FollowUpKind[] => {
  switch (kind) {
    case 'objective':
      return ['delivery', 'recording', 'waived', 'guardianCalled']
    case 'noEquipment':
      return ['loan', 'delivery', 'recording', 'waived', 'guardianCalled']
    case 'cannotFollow':
      return ['consultation', 'delivery', 'waived', 'guardianCalled']
    case 'unknown':
      return ['delivery', 'waived', 'guardianCalled']
  }
}

/** Whether something followed by which the learner catches up, or it was said that nothing need; a call to the guardian is no such thing. */
export const caughtUp = (followed: readonly FollowUpKind[]): boolean =>
  followed.some((kind) => kind !== 'guardianCalled')
