export const sentBack = {
  notReached: 'not with the borrower',
  delivery: 'Sent in',
  noReminder:
    'The parcel with this equipment came back or was lost, so the borrower is not reminded. Take the equipment back or send it again.',
  mark: 'on its way back since {{date}}',
  action: 'Sent back…',
  title: 'Equipment sent back',
  parcel: 'Parcel back',
  carrier: 'Carrier',
  number: 'Tracking number',
  sentOn: 'Sent on',
  numberHelp: 'If the number is not known yet, it can be entered later.',
  forget: 'Not sent',
  done_one: '{{count}} item is on its way back.',
  done_other: '{{count}} items are on their way back.',
  forgotten: 'The note is removed.',
  notOut: '{{tag}} has been taken back already.',
  sentBeforeIssue: 'It was handed out on {{date}}; it can’t have been sent back before.',
  numberReason: 'Why the number is right',
  checkDigit:
    'The check digit does not fit: check the number. If it is right, write why to keep it.',
  notS10:
    'This carrier’s numbers are 2 letters, 9 digits and 2 letters: check it. If the number is right, write why to keep it.',
  numberTaken: 'Another parcel of this carrier has this number.',
  badNumber: 'There can be no such number.',
}
