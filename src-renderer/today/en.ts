export const today = {
  area: 'Today',
  part: {
    late: 'Late',
    today: 'Today',
    soon_one: 'In the next {{count}} day',
    soon_other: 'In the next {{count}} days',
  },
  begins: 'the group begins',
  empty: {
    title: 'Nothing waits',
    text: 'Whoever must be told or met, and whatever a group still lacks, will stand here.',
  },
}
