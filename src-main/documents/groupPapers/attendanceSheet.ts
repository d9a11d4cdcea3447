import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { centred, key, rowNumber, share } from './columns.ts'
import type { GroupFacts } from './facts.ts'
import { fact, groupHead } from './groupHead.ts'
import type { Member } from './members.ts'
import { fill } from '../paperWords.ts'
import type { GroupPaperWords } from './words.ts'

/** As many sessions as stand beside the names on a page that lies on its side. */
const sessionsOfPage = 10
const notFor = '–'

/** Sessions of a period, both days included. */
export const sessionsWithin = (
  sessions: readonly TimetableSession[],
  { from, until }: { from: CivilDate; until: CivilDate },
): TimetableSession[] => sessions.filter(({ day }) => from <= day && day <= until)

/**
 * Boxes for who came to which session of a period, and for the teacher's signature. A consultation
 * of some has a dash at the others.
 */
export function attendanceSheet(
  facts: GroupFacts,
  words: GroupPaperWords,
  period: { from: CivilDate; until: CivilDate },
): TablePaperContent {
  const sessions = sessionsWithin(facts.sessions, period)
  const days = [
    fill(words.from, { date: words.date(period.from) }),
    fill(words.until, { date: words.date(period.until) }),
  ]
  return {
    title: words.title.attendanceSheet,
    of: facts.group.name,
    orientation: 'landscape',
    purpose: 'writing',
    facts: [
      ...groupHead(facts, words).filter(({ label }) => label !== words.dates),
      ...fact(words.period, days.join(' ')),
      ...fact(words.sessions, words.number(sessions.length)),
    ],
    tables: pages(sessions).map((page) => tableOf(facts.members, page, words)),
    note: sessions.some(({ people }) => people !== null) ? words.attendanceNote : null,
  }
}

const pages = (sessions: readonly TimetableSession[]): TimetableSession[][] =>
  Array.from({ length: Math.ceil(sessions.length / sessionsOfPage) }, (_, page) =>
    sessions.slice(page * sessionsOfPage, (page + 1) * sessionsOfPage),
  )

function tableOf(
  members: readonly Member[],
  sessions: readonly TimetableSession[],
  words: GroupPaperWords,
): TablePaperContent['tables'][number] {
  const headings = sessions.map(({ day, from, to }) => [
    words.dayOfMonth(day),
    words.timeOfDay(from),
    words.timeOfDay(to),
  ])
  return {
    columns: [
      rowNumber(words.row),
      key(share(words.name, 1)),
      ...headings.map((heading) => centred(heading, 17)),
    ],
    rows: [
      ...members.map(({ person, name }, place) => [
        [String(place + 1)],
        [name],
        ...sessions.map(({ people }) =>
          people === null || people.some(({ id }) => id === person) ? [] : [notFor],
        ),
      ]),
      [[], [words.teacherSigns], ...sessions.map(() => [])],
    ],
  }
}
