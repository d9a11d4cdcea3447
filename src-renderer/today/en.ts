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
  /** Outside the window, on a locked screen too: counts alone. */
  notice: {
    title: 'Norise: what is due',
    late_one: '{{count}} task is late.',
    late_other: '{{count}} tasks are late.',
    today_one: '{{count}} task waits today.',
    today_other: '{{count}} tasks wait today.',
    more_one: '{{count}} more task is due now.',
    more_other: '{{count}} more tasks are due now.',
  },
}
