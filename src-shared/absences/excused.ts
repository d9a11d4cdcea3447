import type { AbsenceKind } from './schema.ts'

export interface Excuse {
  kind: AbsenceKind
  /** Whether the learner, or the office for the whole session, was in contact about it. */
  contacted: boolean
}

/**
 * Whether an absence is excused. Technical trouble is not by itself, unless the office has settled so
 * (procedure 001, 39); where the teacher or tutor was contacted and catching up agreed, it is (41–43).
 * An absence whose reason nobody knows never is (32).
 * @param disruptionExcuses the office's policy
 */
export const isExcused = ({ kind, contacted }: Excuse, disruptionExcuses: boolean): boolean => {
  switch (kind) {
    case 'objective':
    case 'cannotFollow':
      return true
    case 'noEquipment':
      return disruptionExcuses || contacted
    case 'unknown':
      return false
  }
}

/** What the e-register has for it: *n* for an absence without an excuse (procedure 001, 43). */
export const markFor = (excused: boolean): 'n' | '' => (excused ? '' : 'n')
