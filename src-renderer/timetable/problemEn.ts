/** What is wrong with a field of a session, by the key that its schema or the office gives. */
export const timetableProblem = {
  outsideSession: 'The session lasts from {{from}} to {{to}}',
  beforeRemoval: 'The tutor can’t be told before it happened',
  removedTwice: 'A removal of this participant at this time is noted already',
  notInSession: 'The session is not for this person',
  timesReversed: 'The end must be after the start',
  practiceRemote: 'A practice session is held on site only',
  onlyConsultation: 'Only a consultation may have people of its own',
  slotsOverlap: 'There is a session at this time of the week already',
  periodTooLong: 'Too long: three years at most',
  tooFar: 'Too far: two years at most',
  notOfCourse: 'This module is not of the group’s course',
  notInGroup: 'Somebody chosen is not in this group',
}
