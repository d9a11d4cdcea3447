/** What dialogs say in which a thing can't be used from a day on, or can be again. */
export const unusable = {
  things_one: '{{count}} item',
  things_other: '{{count}} items',
  fromHelp: 'A past day where it is entered later, a day to come where it is planned.',
  untilHelp: 'The last day of the repair. Empty: nobody knows.',
  why: 'Reason',
  usable: 'Since when it can be used again',
  found: 'The day it was found',
  usableHelp: 'If it was earlier. Empty means today.',
  repairedHelp:
    'If it was earlier, or is planned. Empty means today. On a day to come the new condition holds from that day on.',
  notUsed: 'Can’t be used',
  callOff: 'Call off',
  calledOff: '{{tag}}: what was planned is called off.',
  open: '{{what}} from {{from}}',
  closed: '{{what}} from {{from}} until {{until}}',
}
