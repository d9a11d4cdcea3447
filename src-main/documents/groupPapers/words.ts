import { z } from 'zod'
import { type CivilDate, weekdayOf } from '#shared/calendar/civilDate.ts'
import { GroupPaperKind } from '#shared/documents/groupPaper.ts'
import { type Language, PreferredChannel, Relation } from '#shared/people/schema.ts'
import { SessionKind } from '#shared/timetable/schema.ts'
import { frameWords, readText } from '../paperWords.ts'
import { resourcesFolder } from '../resourcesFolder.ts'

const text = z.string()
/** Members of a group whom its papers name: who left or only waits is in none. */
export const MemberState = z.enum(['applied', 'confirmed', 'started', 'finished'])
export type MemberState = z.infer<typeof MemberState>

const Words = z.object({
  title: z.record(GroupPaperKind, text),
  course: text,
  programme: text,
  plannedHours: text,
  group: text,
  project: text,
  projectNumber: text,
  dates: text,
  from: text,
  until: text,
  period: text,
  teacher: text,
  teachers: text,
  tutor: text,
  managedBy: text,
  participants: text,
  sessions: text,
  hours: text,
  lessonMinutes: text,
  row: text,
  name: text,
  state: text,
  since: text,
  states: z.record(MemberState, text),
  notes: text,
  phones: text,
  emails: text,
  preferred: text,
  channels: z.record(PreferredChannel, text),
  relations: z.record(Relation, text),
  /** What stands over the table unless the office words it itself; '' for nothing. */
  remark: z.record(GroupPaperKind, text),
  day: text,
  time: text,
  sessionHours: text,
  session: text,
  place: text,
  remote: text,
  onSite: text,
  kind: z.record(SessionKind, text),
  ownPeople: text,
  attendanceNote: text,
  teacherSigns: text,
  certificateNumber: text,
  issuedOn: text,
  receiverSigns: text,
})
const Frame = z.looseObject({ dateEnd: text, timeMark: text, weekdays: z.array(text).length(7) })

/** What the papers of a group say in a language, and how it writes dates, times and numbers. */
export type GroupPaperWords = z.infer<typeof Words> & {
  date: (day: CivilDate) => string
  /** `Pk. 27.11.2026.` */
  dayOfWeek: (day: CivilDate) => string
  /** `27.11.` */
  dayOfMonth: (day: CivilDate) => string
  timeOfDay: (time: string) => string
  /** At most two digits after the comma. */
  number: (value: number) => string
}

/** Reads the shipped words. Throws when a file of them is not valid. */
export function groupPaperWords(language: Language): GroupPaperWords {
  const resources = resourcesFolder()
  const words = Words.parse(readText(resources, `groupPapers.${language}.json`))
  const frame = Frame.parse(frameWords(resources, language))
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const dayOfMonth = (day: CivilDate): string => `${day.slice(8, 10)}.${day.slice(5, 7)}`
  const date = (day: CivilDate): string => `${dayOfMonth(day)}.${day.slice(0, 4)}${frame.dateEnd}`
  return {
    ...words,
    date,
    dayOfWeek: (day) => `${frame.weekdays[weekdayOf(day) - 1] ?? ''} ${date(day)}`,
    dayOfMonth: (day) => `${dayOfMonth(day)}.`,
    timeOfDay: (time) => time.replace(':', frame.timeMark),
    number: (value) => numbers.format(value),
  }
}
