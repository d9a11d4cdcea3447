import type { NoticeWords } from './words.ts'

export const en: NoticeWords = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  kind: { lesson: 'session', consultation: 'consultation', exam: 'exam', practice: 'practice' },
  remote: 'online',
  room: (name) => `on site, room: ${name}`,
  noRoom: 'on site, the room will be told later',
  noLink: 'online, the joining link will be told later',
  teachers: (names) => `teacher: ${names}`,
  noTeacher: 'the teacher will be told later',
  at: (weekday, date, times) => `${weekday}, ${date} ${times}`,
  subject: {
    timetable: (group) => `Timetable: ${group}`,
    change: (group) => `Changes to the timetable: ${group}`,
    reminder: (when) => `Reminder of a session: ${when}`,
  },
  greeting: 'Hello!',
  intro: {
    timetable: (group) => `The timetable of the group “${group}”:`,
    change: (group) => `The timetable of the group “${group}” has changed:`,
    reminder: (group) => `A reminder of the session of the group “${group}”:`,
  },
  ward: (names) => `We write to you as legal representative. Learner: ${names}.`,
  added: (session) => `Additional session: ${session}`,
  cancelled: (session) => `Cancelled: ${session}`,
  moved: (from, to) => `Moved: it was ${from}; now ${to}`,
  changed: (session) => `Changed: ${session}`,
  nowIn: (place) => `now ${place}`,
  nowTaughtBy: (teachers) => `now ${teachers}`,
  nowFor: 'it is for other people now',
  noMoreYours: (session) => `No longer planned for you: ${session}`,
  contact: (whom) => `If you have questions: ${whom}`,
}
