import { type Access, director, office } from '../access.ts'
import type { ProcedurePath } from '../procedurePath.ts'

/** Who may call what of privacy; a procedure without a row does not compile. */
export const privacyRights: Record<Extract<ProcedurePath, `privacy.${string}`>, Access> = {
  // Anybody may be the one who is asked; what is then done is the director's.
  'privacy.noteRequest': office,
  'privacy.ofPerson': office,
  'privacy.list': director,
  'privacy.get': director,
  'privacy.dueSoon': director,
  'privacy.checkIdentity': director,
  'privacy.extend': director,
  'privacy.deliver': director,
  'privacy.refuse': director,
  'privacy.incidentItems': director,
  'privacy.previewCopy': director,
  'privacy.makeCopy': director,
  'privacy.openCopy': director,
  'privacy.holds': director,
  'privacy.holdsOf': director,
  'privacy.hold': director,
  'privacy.reviewHold': director,
  'privacy.releaseHold': director,
  'privacy.restrictions': director,
  'privacy.restrictionOf': director,
  'privacy.restrict': director,
  'privacy.prolongRestriction': director,
  'privacy.endRestriction': director,
  'privacy.liftRestriction': director,
  'privacy.keeping': director,
  'privacy.endKeeping': director,
  'privacy.eraseParticipants': director,
  'privacy.pruneAccessLog': director,
  'privacy.reviewIncident': director,
}
