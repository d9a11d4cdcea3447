import type { Register } from '#shared/exports/columns.ts'

/** How a register's file is named and headed. ASCII names: shares and mail programs differ about the rest. */
export const registerFiles: Record<Register, { file: string; sheet: string }> = {
  people: { file: 'personas', sheet: 'Personas' },
  groups: { file: 'grupas', sheet: 'Grupas' },
  enrolments: { file: 'grupu-dalibnieki', sheet: 'Grupu dalībnieki' },
}

/** Headings as the import of Norise recognises them again. */
export const headings: Record<Register, Record<string, string>> = {
  people: {
    id: 'Personas ID',
    familyName: 'Uzvārds',
    givenName: 'Vārds',
    birthDate: 'Dzimšanas datums',
    gender: 'Dzimums',
    language: 'Valoda',
    town: 'Pilsēta',
    parts: 'Lomas',
    groups: 'Grupas',
    createdAt: 'Ievadīts',
    personalCode: 'Personas kods',
    phones: 'Tālrunis',
    emails: 'E-pasts',
    address: 'Adrese',
    postcode: 'Pasta indekss',
    preferredLocker: 'Pakomāts',
    guardians: 'Likumiskie pārstāvji',
    guardianPhones: 'Likumisko pārstāvju tālruņi',
  },
  groups: {
    id: 'Grupas ID',
    name: 'Grupa',
    course: 'Kurss',
    project: 'Projekts',
    startsOn: 'Sākums',
    endsOn: 'Beigas',
    manager: 'Projekta vadītājs',
    teachers: 'Pedagogi',
    participants: 'Dalībnieku skaits',
  },
  enrolments: {
    group: 'Grupa',
    familyName: 'Uzvārds',
    givenName: 'Vārds',
    birthDate: 'Dzimšanas datums',
    state: 'Statuss',
    since: 'Kopš',
    groupId: 'Grupas ID',
    personId: 'Personas ID',
  },
}

/** Stored values in words, by `<column>.<value>`. */
export const valueWords: Readonly<Record<string, string>> = {
  'gender.female': 'sieviete',
  'gender.male': 'vīrietis',
  'gender.unknown': '',
  'language.lv': 'latviešu',
  'language.en': 'angļu',
  'language.ru': 'krievu',
  'parts.participant': 'dalībnieks',
  'parts.guardian': 'likumiskais pārstāvis',
  'parts.teacher': 'pedagogs',
  'parts.tutor': 'grupas audzinātājs',
  'parts.colleague': 'kolēģis',
  'parts.outside': 'ārēja persona',
  'state.applied': 'pieteicies',
  'state.confirmed': 'apstiprināts',
  'state.waiting': 'gaida',
  'state.started': 'mācās',
  'state.finished': 'pabeidzis',
  'state.withdrawn': 'izstājies',
}
