import type { NoticeWords } from './words.ts'

export const ru: NoticeWords = {
  weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  kind: {
    lesson: 'занятие',
    consultation: 'консультация',
    exam: 'экзамен',
    practice: 'практика',
  },
  remote: 'онлайн',
  room: (name) => `очно, помещение: ${name}`,
  noRoom: 'очно, помещение уточним',
  noLink: 'онлайн, ссылку для подключения уточним',
  teachers: (names) => `преподаватель: ${names}`,
  noTeacher: 'преподавателя уточним',
  at: (weekday, date, times) => `${weekday}, ${date} ${times}`,
  subject: {
    timetable: (group) => `Расписание занятий: ${group}`,
    change: (group) => `Изменения в расписании занятий: ${group}`,
    reminder: (when) => `Напоминание о занятии: ${when}`,
  },
  greeting: 'Здравствуйте!',
  intro: {
    timetable: (group) => `Расписание занятий группы «${group}»:`,
    change: (group) => `В расписании занятий группы «${group}» есть изменения:`,
    reminder: (group) => `Напоминаем о занятии группы «${group}»:`,
  },
  ward: (names) => `Пишем Вам как законному представителю. Учится: ${names}.`,
  added: (session) => `Дополнительное занятие: ${session}`,
  cancelled: (session) => `Отменено: ${session}`,
  moved: (from, to) => `Перенесено: было ${from}; теперь ${to}`,
  changed: (session) => `Изменено: ${session}`,
  nowIn: (place) => `теперь ${place}`,
  nowTaughtBy: (teachers) => `теперь ${teachers}`,
  nowFor: 'изменился круг участников',
  noMoreYours: (session) => `Для Вас больше не запланировано: ${session}`,
  contact: (whom) => `По вопросам обращайтесь: ${whom}`,
}
