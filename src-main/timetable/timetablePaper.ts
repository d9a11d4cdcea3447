import type { AdmittedContext } from '#main/calls/context.ts'
import { findSheetPerson } from '#main/documents/sheetPeople.ts'
import { fixed, key, share } from '#main/documents/groupPapers/columns.ts'
import { typesetWorkingPaper } from '#main/documents/workingPaper.ts'
import { type CivilDate, weekdayOf } from '#shared/calendar/civilDate.ts'
import { dateIn, timesIn } from '#shared/calendar/languageDates.ts'
import { todayInRiga } from '#shared/calendar/rigaTime.ts'
import type { TablePaperContent } from '#shared/documents/tablePaper.ts'
import type { OutgoingLanguage, PersonalTimetableOf } from '#shared/timetable/schema.ts'
import { findOutgoing, type OutgoingSession } from './outgoingSessions.ts'
import { outgoingWords, type OutgoingWords, sessionTitle } from './outgoingWords.ts'

/**
 * The sessions to come of a teacher, a participant or a room as a sheet for the wall or the bag: no
 * paper of the register. A group's is its session list. The actor must see whose it is: the caller has
 * asked.
 * @returns the PDF; null when the caller gave up waiting
 */
export async function printTimetable(
  context: AdmittedContext,
  { of, language }: { of: PersonalTimetableOf; language: OutgoingLanguage },
  signal: AbortSignal | undefined,
): Promise<Uint8Array | null> {
  const { reads, clock } = context.services
  const today = todayInRiga(clock)
  const sessions = (await findOutgoing(reads, of, context.actor)).filter(
    ({ day, state }) => day >= today && state === 'planned',
  )
  const name = of.kind === 'room' ? of.room : (await findSheetPerson(reads, of.person)).name
  const content = contentOf({ of, name, today, sessions, language }, outgoingWords[language])
  return typesetWorkingPaper(context, language, content, signal)
}

interface Printed {
  of: PersonalTimetableOf
  name: string
  today: CivilDate
  sessions: readonly OutgoingSession[]
  language: OutgoingLanguage
}

const contentOf = (
  { of, name, today, sessions, language }: Printed,
  words: OutgoingWords,
): TablePaperContent => ({
  title: words.timetable,
  of: name,
  orientation: 'landscape',
  purpose: 'reading',
  facts: [
    { label: words.of[of.kind], lines: [name] },
    { label: words.from, lines: [dateIn(language, today)] },
  ],
  tables:
    sessions.length === 0
      ? []
      : [
          {
            columns: [
              key(fixed(words.day, 52)),
              fixed(words.time, 27),
              share(words.group, 2),
              share(words.about, 3),
              share(words.place, 2),
              ...(of.kind === 'teacher' ? [] : [share(words.teacher, 2)]),
            ],
            rows: sessions.map((session) => [
              [
                `${dateIn(language, session.day)} ${words.weekdays[weekdayOf(session.day) - 1] ?? ''}`,
              ],
              [timesIn(language, session)],
              [session.group.name],
              aboutOf(session, words),
              placeOf(session, words),
              // Whose own sheet it is knows who teaches.
              ...(of.kind === 'teacher' ? [] : [session.teachers.map(({ name: who }) => who)]),
            ]),
          },
        ],
  note: sessions.length === 0 ? words.noneToCome : null,
})

const aboutOf = (session: OutgoingSession, words: OutgoingWords): string[] => {
  const title = sessionTitle(session, words)
  return [
    title,
    session.kind === 'lesson' || title === words.kind[session.kind] ? '' : words.kind[session.kind],
    session.people === null ? '' : words.invited,
  ].filter((line) => line !== '')
}

/** Nobody clicks on paper, and a link to join is no matter for a wall: that it is online is enough. */
const placeOf = ({ mode, room }: OutgoingSession, words: OutgoingWords): string[] =>
  [words.mode[mode], mode === 'onSite' ? room : ''].filter((line) => line !== '')
