/** What is said before groups are put away. */
export const archiving = {
  title: 'Archive the group “{{name}}”',
  several: 'Archive groups',
  stillPlanned_one:
    '{{count}} planned session is still to come. While the group is archived it stays in the calendar, keeps its room and teacher taken, and can’t be cancelled. If it won’t be held, cancel it in the group’s timetable first.',
  stillPlanned_other:
    '{{count}} planned sessions are still to come. While the group is archived they stay in the calendar, keep rooms and teachers taken, and can’t be cancelled. If they won’t be held, cancel them in the group’s timetable first.',
  reserved_one: '{{count}} reservation will be cancelled:',
  reserved_other: '{{count}} reservations will be cancelled:',
  passedOn_one: '{{count}} reservation will go to another group:',
  passedOn_other: '{{count}} reservations will go to another group:',
  shortened_one: '{{count}} reservation that was prolonged for this will be shorter:',
  shortened_other: '{{count}} reservations that were prolonged for this will be shorter:',
  unclear_one: '{{count}} reservation stays: it names no group and suits another one too:',
  unclear_other: '{{count}} reservations stay: they name no group and suit another one too:',
  lent_one: '{{count}} item stays on loan:',
  lent_other: '{{count}} items stay on loan:',
  toGiveBack_one: 'Participants have {{count}} piece of study material to give back.',
  toGiveBack_other: 'Participants have {{count}} pieces of study material to give back.',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  undo: 'One undo takes all of it back, as long as nothing of it has been promised to somebody else.',
}
