/**
 * Commands that can't be taken back: a code or key was told, a person's own choice was made, a paper
 * left the office.
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
]
