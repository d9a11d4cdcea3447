/** Why the office refuses something about an incident, by the reason it gives. */
export const refusal = {
  notYet: 'That has not happened yet: the time lies in the future.',
  duePast: 'That day has passed already.',
  noKey:
    'This incident is not sealed for your key. Ask somebody who can open it, or use the office’s recovery key.',
  mayNot: {
    file: 'That is for whoever sees the whole file.',
    report: 'That is for whoever sees the report.',
    decision: 'The director decides that.',
  },
  isClosed: 'The file is closed. It has to be reopened first.',
  notClosed: 'The file is not closed.',
  violenceShows:
    'Violence shows, so a talk on the spot is not enough: explanations are taken, the parties are talked to, and it is decided.',
  closingTooEarly: 'The file can’t be closed yet. Missing:',
  closingUnread:
    'Part of the file can’t be read, as it is not what was written. So nobody can say that nothing is missing, and the file can’t be closed.',
  unknownPerson: 'There is no such person here.',
  personTwice: 'The same person stands there twice; one person may have several roles.',
  hasStatement: 'There is an explanation of this person already.',
  othersAsk:
    'The colleague who answers for the file sees to this person’s explanation. You need not ask for it.',
  statementState: 'That can’t be done with this explanation now.',
  scanMissing: {
    mode: 'First add the scan to this explanation.',
    text: 'First add the scan of what is added, or type it out.',
  },
  witnessMissing: 'Say who was there when the person refused.',
  childConfronted:
    'A child who may have suffered would sit with whoever may have hurt them. That is not done without a reason.',
  policeState: 'The question of the police stands elsewhere by now.',
  policeOnly: 'An adult’s case is reported to the police.',
  mayNotRead: {
    involved: 'This colleague is involved themselves.',
    role: 'It can’t be entrusted to this colleague because of their role.',
    closedAccount: 'The account of this colleague is closed.',
    noPassword: 'This colleague has not chosen a password yet, and so has no key.',
  },
  readsAlready: 'This colleague reads it already.',
  notNamed: 'This colleague has no access of their own that could be ended.',
  isOwner: 'This colleague answers for the file. Pass it on first.',
  correctedAlready: 'Another entry has put this one right already. Correct that one.',
  actionDone: 'That action is done already.',
  fileTooLarge: 'The file is too large: at most {{size}}.',
  emptyFile: 'The file is empty.',
  notOfThis: 'That does not belong to this file.',
  wrongRecoveryKey: {
    mistyped: 'The recovery key was mistyped.',
    wrong: 'That is not the recovery key of this office.',
  },
  broken: 'The text is not what was written, so it can’t be worked on.',
}

/** What is missing before an incident can be closed. */
export const missing = {
  statementNotAsked: '{{name}}: no explanation was asked for',
  statementOpen: '{{name}}: the explanation is neither signed, refused nor held to be unobtainable',
  noDecision: 'neither a decision nor an agreement',
  agreementNotSigned: 'nobody has signed the agreement',
  partyNotInformed: '{{name}}: not informed, and no reason is given',
  actionUnread: 'an action is not done, and its text is not what was written',
  actionOpen: 'the action “{{what}}” is not done',
  policeUndecided: 'it is not decided whether the police are told',
  policeNotReported: 'the police have not been told yet',
}
