import { weekdayOf } from '#shared/calendar/civilDate.ts'
import { dateIn, timesIn } from '#shared/calendar/languageDates.ts'
import type { Language } from '#shared/people/schema.ts'
import type { AnnouncedSession, SessionDifference, Turn } from '#shared/notices/versions.ts'
import { words } from './words/words.ts'

/** Names of teachers by their ids. */
export type Names = ReadonlyMap<string, string>

/** When a session is: „otrdiena, 24.11.2026., plkst. 10.00–11.30”, „Tuesday, 24.11.2026 10:00–11:30”. */
export function whenWords(language: Language, session: AnnouncedSession): string {
  const { weekdays, at } = words[language]
  const weekday = weekdays[weekdayOf(session.day) - 1] ?? ''
  return at(weekday, dateIn(language, session.day), timesIn(language, session))
}

function placeWords(language: Language, { mode, room, link }: AnnouncedSession): string {
  const say = words[language]
  if (mode === 'onSite') return room === '' ? say.noRoom : say.room(room)
  return link === '' ? say.noLink : `${say.remote}: ${link}`
}

function teacherWords(language: Language, session: AnnouncedSession, names: Names): string {
  const said = session.teachers.flatMap((id) => names.get(id) ?? [])
  return said.length === 0 ? words[language].noTeacher : words[language].teachers(said.join(', '))
}

/** A session with everything that those who come must know, in one line. */
export function sessionWords(language: Language, session: AnnouncedSession, names: Names): string {
  const kind = session.kind === 'lesson' ? [] : [words[language].kind[session.kind]]
  return [
    [whenWords(language, session), ...kind].join(', '),
    placeWords(language, session),
    teacherWords(language, session, names),
  ].join('; ')
}

/**
 * What became of a session, in one line. Whose it is since hears all of it, as of an additional one; whose it
 * is no more hears that. What is said to both of them at once, when others come or teach, says all of it, too.
 */
export function differenceWords(
  language: Language,
  difference: SessionDifference,
  names: Names,
  turn: Turn,
): string {
  const say = words[language]
  if (difference.kind === 'added') {
    return say.added(sessionWords(language, difference.session, names))
  }
  if (difference.kind === 'cancelled') {
    return say.cancelled(whenWords(language, difference.session))
  }
  const { before, after, aspects } = difference
  if (turn === 'gained') return say.added(sessionWords(language, after, names))
  if (turn === 'lost') return say.noMoreYours(whenWords(language, before))
  const whole = turn === 'mixed' && (aspects.includes('people') || aspects.includes('teachers'))
  const [place, taughtBy] = [placeWords(language, after), teacherWords(language, after, names)]
  const rest = [
    ...(aspects.includes('room') || aspects.includes('link')
      ? [say.nowIn(place)]
      : whole
        ? [place]
        : []),
    ...(aspects.includes('teachers') ? [say.nowTaughtBy(taughtBy)] : whole ? [taughtBy] : []),
    ...(aspects.includes('people') ? [say.nowFor] : []),
  ]
  const first = aspects.includes('time')
    ? say.moved(whenWords(language, before), whenWords(language, after))
    : say.changed(whenWords(language, after))
  return [first, ...rest].join('; ')
}
