import ical, {
  escape,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { rigaZone } from '#shared/calendar/rigaTime.ts'
import type { OutgoingLanguage } from '#shared/timetable/schema.ts'
import type { OutgoingSession } from './outgoingSessions.ts'
import { type OutgoingWords, outgoingWords, sessionTitle } from './outgoingWords.ts'

/** Riga's clocks by the rule of the European Union, in force there since 2002; both turn at 01:00 UTC. */
const rigaClocks = `BEGIN:VTIMEZONE
TZID:${rigaZone}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
TZNAME:EEST
DTSTART:20020331T030000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
TZNAME:EET
DTSTART:20021027T040000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`

export interface CalendarWishes {
  /** How calendars call it; never a person's name. */
  name: string
  language: OutgoingLanguage
  /** When it is made. */
  now: Temporal.Instant
}

/**
 * Sessions as an iCalendar file (RFC 5545). A session keeps its UID whatever becomes of it, and its
 * SEQUENCE rises with every change that those who come must know. Participants are not named.
 */
export function calendarFile(
  sessions: readonly OutgoingSession[],
  { name, language, now }: CalendarWishes,
): string {
  const calendar = ical({
    // The library writes a name as it is given.
    name: escape(name, false),
    prodId: { company: 'Norise', product: 'Norise', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // Named, it would make the stamp local time as well, which must be UTC.
    timezone: { name: null, generator: () => rigaClocks },
  })
  const words = outgoingWords[language]
  for (const session of sessions) addEvent(calendar, session, words, now)
  return `${calendar.toString()}\r\n`
}

function addEvent(
  calendar: ICalCalendar,
  session: OutgoingSession,
  words: OutgoingWords,
  now: Temporal.Instant,
): void {
  const at = (time: string): Temporal.PlainDateTime =>
    Temporal.PlainDateTime.from(`${session.day}T${time}`)
  const cancelled = session.state === 'cancelled'
  const { joiningLink } = session
  const event = calendar.createEvent({
    id: session.id,
    sequence: session.sequence,
    stamp: now,
    start: at(session.from),
    end: at(session.to),
    timezone: rigaZone,
    summary: summaryOf(session, words),
    description: descriptionOf(session, words),
    location: session.mode === 'remote' ? words.mode.remote : session.room || null,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  // The library escapes an address as if it were text; written so there is nothing to escape.
  if (joiningLink !== '') event.url(joiningLink.replaceAll(/[,;\\]/gu, encodeURIComponent))
}

/** Calendars that know no STATUS show the word all the same. */
const summaryOf = (session: OutgoingSession, words: OutgoingWords): string =>
  [
    ...(session.state === 'cancelled' ? [words.cancelled] : []),
    session.group.name,
    ...(session.kind === 'lesson' ? [] : [words.kind[session.kind]]),
    ...(session.topic === '' && session.module === null ? [] : [sessionTitle(session, words)]),
  ].join(' · ')

const descriptionOf = (session: OutgoingSession, words: OutgoingWords): string =>
  [
    [words.module, session.module?.name ?? ''],
    [words.teacher, session.teachers.map(({ name }) => name).join(', ')],
    [words.kind[session.kind], session.people === null ? '' : words.invited],
    [words.joiningLink, session.joiningLink],
  ]
    .filter(([, text]) => text !== '')
    .map((line) => line.join(': '))
    .join('\n')
