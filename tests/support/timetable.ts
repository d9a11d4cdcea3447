import type { CalendarOf, PersonalTimetableOf } from '#shared/timetable/schema.ts'
import type { Client } from './office.ts'

interface Asked<O> {
  of: O
  language: 'lv' | 'en'
}

/** The calendar file of a group, person or room, as the office makes it. */
export async function calendarOf(client: Client, asked: Asked<CalendarOf>): Promise<File> {
  const made = await client.timetable.calendarFile(asked)
  if (!made.ok) throw new Error(made.refusal.reason)
  return made.file
}

/** The sessions to come of a person or room, as a PDF. */
export async function timetableOf(
  client: Client,
  asked: Asked<PersonalTimetableOf>,
): Promise<Blob> {
  const made = await client.timetable.timetablePaper(asked)
  if (!made.ok) throw new Error(made.refusal.reason)
  return made.pdf
}
