/** Words for the papers of an incident. */
export const paper = {
  menu: 'Papers',
  make: 'Make a new one',
  made: 'Made before',
  none: 'None has been made yet.',
  of: '{{kind}}: {{what}}',
  numbered: '{{number}} · {{kind}}',
  saved: 'Paper {{number}} is made and sealed in the file.',
  numbersLater: 'The paper gets its number when it is printed or saved.',
  whoIsWho: 'Persona {{letter}}: {{name}}',
  hide: 'What else to strike out',
  hideHelp:
    'Names in every case, and those of staff, are replaced by the program. Put nicknames, names in other letters and other marks here; press Enter after each.',
  looked: 'I have read the text: nobody can be recognised from it any more',
  lookFirst: 'First read the paper and confirm that nobody can be recognised from it any more.',
  kind: {
    report: 'Report of the incident',
    explanation: 'Explanation',
    talk: 'Minutes of a talk',
    agreement: 'Agreement',
    decision: 'Decision',
    notice: 'Notice to a party',
    chronology: 'Chronology',
    anonymised: 'Account of the file without names',
    policeFile: 'File for the police',
  },
}
