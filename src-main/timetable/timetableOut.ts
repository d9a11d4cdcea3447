import type { Kysely } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Tables } from '#main/database/tables.ts'
import { findInstitution } from '#main/settings/queries.ts'
import { rigaDateOf } from '#shared/calendar/rigaTime.ts'
import type { Actor } from '#shared/staff/schema.ts'
import { safeFileName } from '#shared/text/fileName.ts'
import type { CalendarOf, OutgoingLanguage } from '#shared/timetable/schema.ts'
import { calendarFile } from './calendarFile.ts'
import { findOutgoing } from './outgoingSessions.ts'
import { outgoingWords } from './outgoingWords.ts'
import { findTakenOff } from './takenOff.ts'
import { webPage } from './webPage.ts'

interface Outgoing {
  file: File
  sessions: number
}

/** The actor must see whose calendar it is: the caller has asked. A person stands in no name. */
export async function makeCalendarFile(
  db: Kysely<Tables>,
  { of, language }: { of: CalendarOf; language: OutgoingLanguage },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Outgoing> {
  const theirs = await findOutgoing(db, of, actor)
  const takenOff = await findTakenOff(db, of, theirs, { actor, today: rigaDateOf(now) })
  const sessions = [...theirs, ...takenOff]
  const group = of.kind === 'group' ? await groupHead(db, of.group) : null
  const name = group?.group ?? (of.kind === 'room' ? of.room : null)
  const text = calendarFile(sessions, {
    name: name ?? `${outgoingWords[language].timetable}, ${(await findInstitution(db)).name}`,
    language,
    now,
  })
  return {
    file: new File([text], fileName(name, language, 'ics'), { type: 'text/calendar' }),
    sessions: sessions.length,
  }
}

/** The page of a group that the actor may see: the caller has asked. */
export async function makeWebPage(
  db: Kysely<Tables>,
  { group, language }: { group: string; language: OutgoingLanguage },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Outgoing> {
  const sessions = await findOutgoing(db, { kind: 'group', group }, actor)
  const head = await groupHead(db, group)
  const institution = (await findInstitution(db)).name
  const text = webPage({ ...head, institution, madeOn: rigaDateOf(now) }, sessions, language)
  return {
    file: new File([text], fileName(head.group, language, 'html'), { type: 'text/html' }),
    sessions: sessions.length,
  }
}

const groupHead = (db: Kysely<Tables>, group: string) =>
  db
    .selectFrom('study_group')
    .innerJoin('course', 'course.id', 'study_group.course_id')
    .select(['study_group.name as group', 'course.name as course'])
    .select(['study_group.starts_on as startsOn', 'study_group.ends_on as endsOn'])
    .where('study_group.id', '=', group)
    .executeTakeFirstOrThrow()

const fileName = (name: string | null, language: OutgoingLanguage, ending: string): string =>
  safeFileName(
    `${[outgoingWords[language].timetable, ...(name === null ? [] : [name])].join(', ')}.${ending}`,
  )
