import { minutesBetween } from '#shared/calendar/timeOfDay.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { atEnd, fixed, key, share } from './columns.ts'
import type { GroupFacts } from './facts.ts'
import { fact, groupHead } from './groupHead.ts'
import { fill } from '../paperWords.ts'
import type { GroupPaperWords } from './words.ts'

/** When the group meets, where, with whom and about what (procedure 000, 3). */
export function sessionList(facts: GroupFacts, words: GroupPaperWords): TablePaperContent {
  const { group, sessions, lessonMinutes } = facts
  const minutes = sessions.reduce((sum, { from, to }) => sum + minutesBetween(from, to), 0)
  const hours = (of: number): string => words.number(of / lessonMinutes)
  return {
    title: words.title.sessionList,
    of: group.name,
    orientation: 'landscape',
    purpose: 'reading',
    facts: [
      ...groupHead(facts, words),
      ...fact(words.sessions, words.number(sessions.length)),
      ...fact(
        words.hours,
        fill(words.lessonMinutes, { hours: hours(minutes), minutes: String(lessonMinutes) }),
      ),
    ],
    tables: [
      {
        columns: [
          key(fixed(words.day, 37)),
          fixed(words.time, 27),
          atEnd(words.sessionHours, 19),
          share(words.session, 3),
          share(words.place, 2),
          share(words.teacher, 2),
        ],
        rows: sessions.map((session) => [
          [words.dayOfWeek(session.day)],
          [`${words.timeOfDay(session.from)}–${words.timeOfDay(session.to)}`],
          [hours(minutesBetween(session.from, session.to))],
          aboutOf(session, words),
          placeOf(session, words),
          session.teachers.map(({ name }) => name),
        ]),
      },
    ],
    note: null,
  }
}

/** What a session is about: its topic, else its kind; its module, and whether it is for some only. */
const aboutOf = (
  { topic, kind, module, people }: TimetableSession,
  words: GroupPaperWords,
): string[] =>
  [
    topic === '' ? words.kind[kind] : topic,
    module?.name ?? '',
    topic === '' || kind === 'lesson' ? '' : words.kind[kind],
    people === null ? '' : words.ownPeople,
  ].filter((text) => text !== '')

/** The room, or the session's own link; the group's link is not repeated on every line. */
const placeOf = ({ mode, room, link }: TimetableSession, words: GroupPaperWords): string[] =>
  (mode === 'remote' ? [words.remote, link] : [words.onSite, room]).filter((text) => text !== '')
