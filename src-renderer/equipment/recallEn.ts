export const recall = {
  title: 'Getting it back',
  step: 'Which step',
  next: 'Next step',
  name: { call: 'Call', letter: 'Letter', director: 'To the director' },
  due: { call: 'call', letter: 'send a letter', director: 'tell the director' },
  from: '{{step}} from {{date}}',
  done: { call: 'Call', letter: 'Letter', director: 'Director told' },
  toldOn: 'Day',
  toldOnHelp: 'Empty: today',
  restricted:
    'The processing of the borrower’s data is restricted: it is kept and used for nothing, so there is no reminder to them. It will be ready again once the restriction has ended.',
  toldAt: 'Time',
  toldAtHelp: 'Empty: now',
  notYet: 'This time has not come yet.',
  note: {
    call: 'Note that they were reminded',
    letter: 'Note how the letter was sent',
    director: 'Note how the director was told',
  },
}
