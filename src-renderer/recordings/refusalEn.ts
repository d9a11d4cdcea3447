export const refusal = {
  notYet: 'It has not happened yet: the time is in the future.',
  agreedSince:
    'This person agreed after that, {{at}}. If the consent is withdrawn now, leave day and time empty.',
  wrongState: 'That can’t be done any more: the request is “{{state}}”.',
  notEligible: 'The request can’t be taken: {{problems}}.',
  keepRejected: 'Keep it as a rejected one',
  mayOverride: 'A manager can take it with a reason.',
  problem: {
    notEnrolled: 'not a participant of this session',
    notObjective: 'no objective reason is given',
    sessionOver: 'the session is over',
    sessionCancelled: 'the session is cancelled',
    late: 'not reported in time',
  },
  mayNotOverride: 'Only a project manager or the director may take a late request.',
  alreadyRequested: 'This person has already asked that this session be recorded.',
  notTheirGuardian: 'Not this person’s guardian.',
  notOfOffice: 'The call is taken by somebody of the office: a colleague, a teacher or a tutor.',
  hourDecides: 'Enter the hour: whether it was told in time depends on it.',
  notTheirAbsence: 'This absence is somebody else’s, or was withdrawn.',
  cutOffPast: 'That time has passed.',
  cutOffAfterStart: 'Answers can be waited for until the session begins.',
  unknownPerson: 'Somebody named here can’t be found.',
  notNarrower:
    'This is not less than before. If more or other is recorded, choose “Change the terms”.',
  notWider:
    'This is not more than before. If less is recorded, choose “Record less”: then nobody need be asked anew.',
  sessionEnded: 'The session is over: its guests are no longer changed.',
  notRequired: '{{name}}: this person’s consent is not needed.',
  mayNotAnswer:
    '{{name}}: nobody may answer for them like this. They answer themselves or, under age, by a guardian.',
  beforeNotice: '{{name}}: nobody can agree to what was not said yet; the notice was made {{at}}.',
  conditionsMissing: '{{name}}: say which conditions.',
  witnessMissing:
    'An oral consent: say who else of the office heard it, neither who enters it nor who answers.',
  validUntilPast: 'That day has passed.',
  fileTooLarge: 'The file is larger than {{most}} MB.',
  emptyFile: 'The file is empty.',
  notCleared:
    'Not everybody had agreed: {{names}}. If there is a recording all the same, report an uncleared recording.',
  notClearedNobody:
    'There was nothing to agree to at that time. If there is a recording all the same, report an uncleared recording.',
  wasCleared: 'The recording was cleared: note it the usual way.',
  keptAlready: 'This recording is noted already: {{at}}, on the same platform.',
  notThatDay:
    'That is not the day of the session ({{day}}). If it was recorded on another day, report an uncleared recording.',
  restricted: 'The recording is restricted: access may not be given.',
  onHold: 'The recording is held as evidence ({{basis}}), to be reviewed on {{day}}',
  deleted: 'The recording is deleted already.',
  seenNotAgreed:
    'Access may not be given: {{names}} are in the recording without consent or against their conditions.',
  notAViewer: 'The requester may watch, and those whom everybody was told of.',
  accessOpenAlready: 'This person has access already.',
  undertakingToCome: 'The undertaking can’t have been signed on a day to come.',
  accessEnd: 'Access can last from today until {{day}}',
  tickMissing: 'Missing: {{steps}}.',
  tick: {
    remove: 'the tick that it is removed',
    purge: 'the tick that the bin is emptied',
    check: 'the check by another person',
  },
  sessionMoved: 'The session was moved: ask everybody anew first.',
  sameEyes: 'Somebody else has to check than who deleted it.',
  noHold: 'The recording is not on hold.',
  reviewPast: 'The day of review must be in the future.',
  nothingToSettle: 'There is no withdrawal to be settled.',
  saidNo:
    '{{name}} said no before; pressing “Continue” on the platform does not undo that. Ask them.',
  settledAlready: 'This is settled already.',
}
