/** Papers of recordings, consent records and reports, in English. */
export const recordingPapers = {
  menu: 'Papers',
  title: 'Recording',
  asker: 'Asks for a recording: {{name}}',
  nobody: 'A recording nobody asked for',
  nothing: {
    notAsked: 'This person does not have to agree.',
    nobodyAsked: 'Nobody asked for this recording.',
    noAnswer: 'There is no answer yet, so there is nothing to confirm.',
    nobodyAgreed: 'Nobody has agreed yet.',
    sessionMoved: 'The session was moved: ask everybody anew first.',
    notDeleted: 'The recording has not been deleted.',
    everybodyAnswered: 'Everybody has answered.',
    changedWhileTypeset: 'The request changed meanwhile. Please try again.',
  },
  forms: {
    button: 'Forms for everybody',
    title: 'Consent forms',
    copies_one: '{{count}} form in the language of who signs',
    copies_other: '{{count}} forms in Latvian order, each in the language of who signs',
    done_one: '{{count}} form made.',
    done_other: '{{count}} forms made.',
  },
  importReport: 'Import the platform’s report',
  export: 'Export consents (JSON)',
}
