export const report = {
  title: 'Import a platform’s report',
  titleSession: 'Import a platform’s report: session {{session}}',
  noRequest: 'A report is imported from a recording request.',
  fileLabel: 'File with the video platform’s report of who agreed to be recorded',
  needs: 'Say which column holds the name or e-mail and which the time of the answer.',
  search: 'Name, e-mail…',
  none: 'The report holds no answer.',
  confirm_one: 'Note {{count}} answer',
  confirm_other: 'Note {{count}} answers',
  nothing: 'Nothing to import: all of these answers are known already.',
  toRequest: 'Open the request',
  done: {
    answers_one: 'Noted {{count}} answer.',
    answers_other: 'Noted {{count}} answers.',
    left_one: 'It is still to be said whose {{count}} answer is.',
    left_other: 'It is still to be said whose {{count}} answers are.',
    restricted: 'Somebody did not agree: the recording is restricted, access closed.',
  },
}

export const reportFields = { reportedAnswer: 'Answer', answeredAt: 'Time of the answer' }

export const reportReasons = {
  consentUnclear: '“{{text}}” is not understood; write “agreed” or “declined”.',
  notAMoment: '“{{text}}” is no day and time such as 24.11.2026 9:01.',
  momentToCome: 'It has not happened yet: the time is in the future.',
  beforeNotice: 'Agrees earlier than the notice was made that is agreed to.',
  notRequired: 'This person’s consent is not needed.',
  requestClosed: 'The request is closed: no consent is waited for any more.',
  sessionMoved: 'The session was moved: ask everybody anew first.',
  saidNo: 'Said no before; pressing “Continue” on the platform does not undo that. Ask them.',
  leftToSettle: 'Nobody of the session is called so. The answer waits until you say whose it is.',
  leftOfSeveral: 'Fits several. The answer waits until you say whose it is.',
}
