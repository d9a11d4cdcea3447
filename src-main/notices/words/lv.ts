import type { NoticeWords } from './words.ts'

export const lv: NoticeWords = {
  weekdays: [
    'pirmdiena',
    'otrdiena',
    'trešdiena',
    'ceturtdiena',
    'piektdiena',
    'sestdiena',
    'svētdiena',
  ],
  kind: {
    lesson: 'nodarbība',
    consultation: 'konsultācija',
    exam: 'eksāmens',
    practice: 'prakse',
  },
  remote: 'tiešsaistē',
  room: (name) => `klātienē, telpa: ${name}`,
  noRoom: 'klātienē, telpu precizēsim',
  noLink: 'tiešsaistē, pieslēgšanās saiti precizēsim',
  teachers: (names) => `pedagogs: ${names}`,
  noTeacher: 'pedagogu precizēsim',
  at: (weekday, date, times) => `${weekday}, ${date}, plkst. ${times}`,
  subject: {
    timetable: (group) => `Nodarbību saraksts: ${group}`,
    change: (group) => `Nodarbību saraksta grozījumi: ${group}`,
  },
  greeting: 'Labdien!',
  intro: {
    timetable: (group) => `Grupas „${group}” nodarbību saraksts:`,
    change: (group) => `Grupas „${group}” nodarbību sarakstā ir grozījumi:`,
  },
  ward: (names) => `Rakstām Jums kā likumiskajam pārstāvim. Mācās: ${names}.`,
  added: (session) => `Papildu nodarbība: ${session}`,
  cancelled: (session) => `Atcelta: ${session}`,
  moved: (from, to) => `Pārcelta: bija ${from}; tagad ${to}`,
  changed: (session) => `Mainīta: ${session}`,
  nowIn: (place) => `tagad ${place}`,
  nowTaughtBy: (teachers) => `tagad ${teachers}`,
  nowFor: 'mainīts to cilvēku loks, kuriem tā paredzēta',
  contact: (whom) => `Jautājumu gadījumā: ${whom}`,
}
