import type { DayList } from '#shared/visits/dayList.ts'
import type { VisitState } from '#shared/visits/schema.ts'

type Language = DayList['words']['language']

interface DayListWords {
  paper: DayList['words']
  weekdays: readonly string[]
  state: Record<Exclude<VisitState, 'agreed'>, string>
  emergency: string
  emergencyUsual: string
  printed: string
}

/** What the day's list of visits says, in the language of whoever prints it. */
export const dayListWords: Record<Language, DayListWords> = {
  lv: {
    paper: {
      title: 'Vizītes',
      time: 'Laiks',
      visitor: 'Apmeklētājs',
      purpose: 'Mērķis',
      with: 'Pie kā',
      came: 'Ieradās',
      none: 'Šai dienai vizīšu nav.',
      page: '{page}. lpp. no {pages}',
      registration: 'Reģ. Nr. {number}',
      phone: 'tālr. {phone}',
      edition: 'redakcija {edition}',
      language: 'lv',
    },
    weekdays: 'pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena'.split(' '),
    state: { came: 'ieradās', missed: 'neieradās', cancelled: 'atcelta' },
    emergency: 'Ārkārtas režīms',
    emergencyUsual: 'apmeklētājus pieņem tikai pēc iepriekšēja pieraksta.',
    printed: 'Sagatavots',
  },
  en: {
    paper: {
      title: 'Visits',
      time: 'Time',
      visitor: 'Visitor',
      purpose: 'Purpose',
      with: 'To see',
      came: 'Came',
      none: 'There are no visits on this day.',
      page: 'Page {page} of {pages}',
      registration: 'Reg. No. {number}',
      phone: 'phone {phone}',
      edition: 'version {edition}',
      language: 'en',
    },
    weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    state: { came: 'came', missed: 'did not come', cancelled: 'cancelled' },
    emergency: 'Emergency',
    emergencyUsual: 'visitors need an appointment.',
    printed: 'Made',
  },
}
