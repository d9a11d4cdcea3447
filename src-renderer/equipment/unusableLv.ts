/** What dialogs say in which a thing can't be used from a day on, or can be again. */
export const unusable = {
  things_zero: '{{count}} vienību',
  things_one: '{{count}} vienība',
  things_other: '{{count}} vienības',
  fromHelp: 'Agrāka diena, ja ierakstāt vēlāk; vēlāka, ja tas vēl tikai plānots.',
  untilHelp: 'Remonta pēdējā diena. Tukšs lauks: nav zināma.',
  why: 'Iemesls',
  usable: 'No kuras dienas atkal lietojams',
  found: 'Kurā dienā atrasts',
  usableHelp: 'Ja tas bija agrāk. Tukšs lauks nozīmē šodien.',
  repairedHelp:
    'Ja tas bija agrāk vai ir plānots. Tukšs lauks nozīmē šodien. Ja diena vēl nav pienākusi, jaunais stāvoklis būs spēkā no tās.',
  notUsed: 'Nav lietojams',
  callOff: 'Atcelt plānoto',
  calledOff: '{{tag}}: plānotais ir atcelts.',
  open: '{{what}} no {{from}}',
  closed: '{{what}} no {{from}} līdz {{until}}',
}
