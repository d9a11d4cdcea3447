import type {
  OutgoingLanguage,
  PersonalTimetableOf,
  SessionKind,
  SessionMode,
} from '#shared/timetable/schema.ts'

/** What a timetable that leaves the office says in words. */
export interface OutgoingWords {
  timetable: string
  kind: Record<SessionKind, string>
  mode: Record<SessionMode, string>
  cancelled: string
  /** A consultation that is for some of the group only; nobody is named. */
  invited: string
  module: string
  teacher: string
  joiningLink: string
  weekdays: readonly string[]
  /** Of a month as a heading: `2026`, 11 → `2026. gada novembris`. */
  month: (year: string, month: number) => string
  day: string
  time: string
  about: string
  place: string
  none: string
  group: string
  /** Whose timetable it is. */
  of: Record<PersonalTimetableOf['kind'], string>
  /** The day from which a sheet tells. */
  from: string
  noneToCome: string
  /** When the page was made; the day stands behind it. */
  madeOn: string
}

const lvMonths =
  'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris'.split(
    ' ',
  )
const enMonths =
  'January February March April May June July August September October November December'.split(' ')

const lv: OutgoingWords = {
  timetable: 'Nodarbību saraksts',
  kind: {
    lesson: 'Nodarbība',
    consultation: 'Konsultācija',
    exam: 'Pārbaudījums',
    practice: 'Prakse',
  },
  mode: { remote: 'Tiešsaistē', onSite: 'Klātienē' },
  cancelled: 'Atcelta',
  invited: 'tikai uzaicinātajiem',
  module: 'Modulis',
  teacher: 'Pedagogs',
  joiningLink: 'Pieslēgšanās saite',
  weekdays: 'pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena'.split(' '),
  month: (year, month) => `${year}. gada ${lvMonths[month - 1] ?? ''}`,
  day: 'Diena',
  time: 'Laiks',
  about: 'Nodarbība',
  place: 'Vieta',
  none: 'Nodarbību vēl nav.',
  group: 'Grupa',
  of: { teacher: 'Pedagogs', participant: 'Dalībnieks', room: 'Telpa' },
  from: 'No',
  noneToCome: 'Turpmāku nodarbību nav.',
  madeOn: 'Saraksts sagatavots',
}

const en: OutgoingWords = {
  timetable: 'Timetable',
  kind: { lesson: 'Session', consultation: 'Consultation', exam: 'Exam', practice: 'Practice' },
  mode: { remote: 'Online', onSite: 'On site' },
  cancelled: 'Cancelled',
  invited: 'by invitation',
  module: 'Module',
  teacher: 'Teacher',
  joiningLink: 'Joining link',
  weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  month: (year, month) => `${enMonths[month - 1] ?? ''} ${year}`,
  day: 'Day',
  time: 'Time',
  about: 'Session',
  place: 'Place',
  none: 'There are no sessions yet.',
  group: 'Group',
  of: { teacher: 'Teacher', participant: 'Participant', room: 'Room' },
  from: 'From',
  noneToCome: 'There are no sessions to come.',
  madeOn: 'Made on',
}

export const outgoingWords: Record<OutgoingLanguage, OutgoingWords> = { lv, en }

/** What a session is about, for people: its topic, else its module, else its kind. */
export const sessionTitle = (
  { topic, module, kind }: { topic: string; module: { name: string } | null; kind: SessionKind },
  words: OutgoingWords,
): string => topic || module?.name || words.kind[kind]
