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
  toldAt: 'Time',
  toldAtHelp: 'Empty: now',
  notYet: 'This time has not come yet.',
  note: {
    call: 'Note that they were reminded',
    letter: 'Note how the letter was sent',
    director: 'Note how the director was told',
  },
}
