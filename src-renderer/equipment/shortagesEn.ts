export const shortages = {
  within: 'Groups that begin',
  weeks_one: 'in the next {{count}} week',
  weeks_other: 'in the next {{count}} weeks',
  text: 'If groups are served in the order in which they begin. What is reserved or lent already is not counted here; groups without an end date are left out.',
  notAsked_one: '{{count}} participant still has to be asked about needs.',
  notAsked_other: '{{count}} participants still have to be asked about needs.',
  of: 'What is needed, and by which group',
  startsOn: 'Begins',
  needed: 'Needed',
  free: 'Enough for',
  short: 'Lacking',
  shortOn: 'First short day',
  empty: {
    title: 'No group needs anything',
    text: 'Who lacks what is noted on the tab “Needs” of a group.',
  },
}
