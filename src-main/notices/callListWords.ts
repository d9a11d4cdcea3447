import type { ContactChannel } from '#shared/notices/schema.ts'

interface CallListWords {
  title: string
  group: string
  tells: string
  /** What is to be told to those who know so much. */
  tellsWho: (known: string) => string
  /** Which version of the timetable somebody was told of last; null: of none. `given`: which they may have read. */
  knows: (version: number | null, given: number | null) => string
  /** Where what is to be told goes on. */
  goesOn: string
  /** What else there is for somebody; all of it is in their message. */
  further: (count: number) => string
  due: string
  who: string
  phone: string
  called: string
  answered: string
  noPhone: string
  teacher: string
  left: string
  guardianOf: (wards: string) => string
  note: string
}

/** Those who are told by this channel are on a call list. */
export const called: ContactChannel = 'phone'

/** What a call list says, in the language of whoever prints it. */
export const callListWords: Record<'lv' | 'en', CallListWords> = {
  lv: {
    title: 'Zvanu saraksts',
    group: 'Grupa',
    tells: 'Jāpaziņo',
    tellsWho: (known) => `Jāpaziņo (${known})`,
    knows: (version, given) =>
      version === null
        ? 'sarakstu vēl nezina'
        : `zina saraksta ${version}. redakciju${given === null ? '' : `, iespējams, arī ${given}.`}`,
    goesOn: 'Turpinājums',
    further: (count) => `vēl ${count}; pilnībā – paziņojuma tekstā`,
    due: 'Līdz',
    who: 'Kam',
    phone: 'Tālrunis',
    called: 'Zvanīts plkst.',
    answered: 'Ko teica',
    noPhone: 'tālrunis nav zināms',
    teacher: 'pedagogs',
    left: 'grupā vairs nav',
    guardianOf: (wards) => `likumiskais pārstāvis; mācās ${wards}`,
    note: 'Pēc zvaniem atzīmējiet paziņojumā, kam un kad paziņots. Pēc tam lapu iznīciniet.',
  },
  en: {
    title: 'Call list',
    group: 'Group',
    tells: 'To be told',
    tellsWho: (known) => `To be told (${known})`,
    knows: (version, given) =>
      version === null
        ? 'knows no timetable yet'
        : `knows version ${version} of the timetable${given === null ? '' : `, perhaps ${given}`}`,
    goesOn: 'Continued',
    further: (count) => `${count} more (all of them: in the message)`,
    due: 'By',
    who: 'Whom',
    phone: 'Phone',
    called: 'Called at',
    answered: 'What they said',
    noPhone: 'no phone known',
    teacher: 'teacher',
    left: 'no longer in the group',
    guardianOf: (wards) => `guardian of ${wards}`,
    note: 'After the calls, note in the notice who was told and when. Then destroy this sheet.',
  },
}
