import type { Language } from '#shared/people/schema.ts'
import type { SessionKind } from '#shared/timetable/schema.ts'
import { en } from './en.ts'
import { lv } from './lv.ts'
import { ru } from './ru.ts'

/** What a message says in one language. Names and dates are filled in where they stand in the nominative. */
export interface NoticeWords {
  /** Monday first. */
  weekdays: readonly [string, string, string, string, string, string, string]
  kind: Record<SessionKind, string>
  remote: string
  room(name: string): string
  noRoom: string
  noLink: string
  teachers(names: string): string
  noTeacher: string
  at(weekday: string, date: string, times: string): string
  subject: {
    timetable(group: string): string
    change(group: string): string
    reminder(when: string): string
  }
  greeting: string
  intro: {
    timetable(group: string): string
    change(group: string): string
    reminder(group: string): string
  }
  /** To a guardian: whose timetable it is. */
  ward(names: string): string
  added(session: string): string
  cancelled(session: string): string
  moved(from: string, to: string): string
  changed(session: string): string
  nowIn(place: string): string
  nowTaughtBy(teachers: string): string
  nowFor: string
  /** To whom a session was theirs and is so no more; it is held for others. */
  noMoreYours(session: string): string
  /** Whom to ask: a name, a phone, or both. */
  contact(whom: string): string
}

export const words: Record<Language, NoticeWords> = { lv, en, ru }
