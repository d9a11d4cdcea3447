import { rights } from '#shared/rights.ts'

/**
 * Commands that can't be taken back: a code or key was told, a person's own choice was made, a paper
 * or a message left the office, a person's data became nobody's to use or free again, something was written into a timeline that is only ever added to. Of incidents
 * nothing is: what was written stays, and another entry puts it right.
 */
export const finalActions: readonly string[] = [
  'staff.setUp',
  'staff.invite',
  'staff.reopen',
  'staff.resetPassword',
  'staff.changePassword',
  'staff.recover',
  'staff.renewRecoveryKey',
  'staff.changeRole',
  'staff.close',
  'staff.setLanguage',
  ...Object.keys(rights).filter((path) => path.startsWith('incidents.')),
  'erasure.erase',
  'erasure.reapply',
  'documents.notePapers',
  'notices.giveOut',
  'deliveries.record',
  'deliveries.packOne',
  'deliveries.closeManifest',
  'deliveries.noteFeedback',
  'deliveries.noteReminder',
  'privacy.makeCopy',
  'privacy.endKeeping',
  'privacy.eraseParticipants',
  'privacy.pruneAccessLog',
  'privacy.reviewIncident',
  'privacy.restrict',
  'privacy.liftRestriction',
]
