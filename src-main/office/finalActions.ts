/**
 * Commands that can't be taken back: a code or key was told, a person's own choice was made, a paper
 * left the office, something was written into a timeline that is only ever added to.
 */
export const finalActions: readonly string[] = [
  'staff.setUp',
  'staff.invite',
  'staff.reopen',
  'staff.resetPassword',
  'staff.changePassword',
  'staff.recover',
  'staff.changeRole',
  'staff.close',
  'staff.setLanguage',
  'documents.notePapers',
  'deliveries.record',
  'deliveries.packOne',
  'deliveries.closeManifest',
  'deliveries.noteFeedback',
]
