/** Words for the papers of an incident. */
export const paper = {
  menu: 'Papers',
  make: 'Make a new one',
  made: 'Made before',
  none: 'None has been made yet.',
  of: '{{kind}}: {{what}}',
  numbered: '{{number}} · {{kind}}',
  saved: 'Paper {{number}} is made and sealed in the file.',
  kind: {
    report: 'Report of the incident',
    explanation: 'Explanation',
    talk: 'Minutes of a talk',
    agreement: 'Agreement',
    decision: 'Decision',
    notice: 'Notice to a party',
    chronology: 'Chronology',
  },
}
