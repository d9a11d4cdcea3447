import { frameWords } from '#main/documents/paperWords.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import { readShippedSheet, sheetTexts } from '#main/documents/sheetTexts.ts'
import type { InformationSheet, SheetSession, Wording } from '#shared/documents/informationSheet.ts'
import { sheetTimetable } from '#shared/documents/sheetTimetable.ts'
import type { Language } from '#shared/people/schema.ts'

const given = ['Ģirts', 'Žanete', 'Ķirils', 'Ņina', 'Ļubova', 'Ēriks', 'Šarlote', 'Ūdris', 'Īva']
const family = ['Čakste', 'Āboliņš', 'Ķēniņš', 'Žagariņa', 'Vējš', 'Ņukša', 'Šūpulītis']

/** The clause numbers that an office begins with. */
const clauses = {
  contact: '13.',
  objectiveReason: '8.1.',
  noEquipment: '8.2.',
  cannotFollow: '8.3.',
  conflict: '12.',
  recordings: '6.5.',
  visits: '9.',
  remoteShare: '',
  noticeDeadline: '',
  emergency: '',
  equipment: '6.7.',
  deliveries: '6.4.',
}

const session = (day: string, topic: string): SheetSession => ({
  day,
  from: '09:00',
  until: '10:30',
  kind: 'lesson',
  mode: 'remote',
  room: '',
  link: '',
  topic,
})

/** One participant's copy; what is not said is as plain as can be. */
export const copyOf = (
  copy: Partial<InformationSheet['participants'][number]> & { name: string },
): InformationSheet['participants'][number] => ({
  dative: null,
  language: 'lv',
  timetable: 0,
  sortKey: '',
  number: null,
  locker: null,
  given: null,
  ...copy,
})

/** What a sheet says in a language, signed and answered for by invented people. */
export const sampleWording = (language: Language): Wording => {
  const shipped = readShippedSheet(resourcesFolder(), language)
  return {
    words: { ...frameWords(resourcesFolder(), language), ...shipped.words },
    place: 'Rīgā',
    preparedBy: { post: 'projekta vadītāja', name: 'Dzintra Ķirsone' },
    contacts: [
      {
        post: 'Projekta vadītāja',
        name: 'Dzintra Ķirsone',
        phone: '+37120000102',
        email: 'dzintra.kirsone@gaismascels.example',
      },
      {
        post: 'Mācību projektu direktors',
        name: 'Ģedimins Āboltiņš',
        phone: '+37120000103',
        email: 'direktors@gaismascels.example',
      },
    ],
    texts: sheetTexts(shipped, clauses),
  }
}

/** A sheet of an invented group, filled as an office would; `participants` copies with invented names. */
export function sampleSheet(participants = 1): InformationSheet {
  return {
    issued: { on: '2026-11-22' },
    institution: {
      name: 'SIA „Gaismas ceļš” Mācību centrs',
      registrationNumber: '40000000000',
      address: 'Līču iela 7, Rīga, LV-1000',
      phone: '+37120000001',
      email: 'birojs@gaismascels.example',
      website: 'www.gaismascels.example',
    },
    procedure: {
      name: 'Attālināto mācību procesa organizēšanas kārtība',
      edition: '2',
      inForceFrom: '2026-09-01',
    },
    course: {
      name: 'Digitālās prasmes darbam birojā',
      programme: 'Datorlietotājs, neformālā izglītība, 160 stundas',
      group: 'DP-2026/4',
      project: { name: 'Prasmes rītdienai', number: '4.2.4.0/26/A/001' },
      from: '2026-12-01',
      until: '2027-02-12',
      channels: 'WhatsApp grupa un e-pasts',
      deliveryWay: 'Pa pastu uz Jūsu izvēlēto pakomātu',
      joiningLink: 'https://zoom.example/j/20000001',
      platforms: [
        {
          name: 'Moodle',
          url: 'https://e-vide.gaismascels.example',
          access: 'Lietotājvārdu un paroli saņemsiet savā e-pastā',
        },
      ],
    },
    teachers: [
      { name: 'Ēriks Šūpulītis', channel: 'WhatsApp grupa „DP-2026/4”, tālr. 20 000 104' },
      { name: 'Ļubova Žagariņa', channel: 'lubova@gaismascels.example' },
    ],
    tutor: { name: 'Žanna Ūdre', channel: 'tālr. 20 000 105' },
    timetables: [
      sheetTimetable([
        session('2026-12-01', 'Ievads'),
        session('2026-12-03', 'Datnes un mapes'),
        session('2026-12-08', 'Droša parole'),
      ]),
    ],
    wordings: { lv: sampleWording('lv') },
    participants: Array.from({ length: participants }, (_, index) =>
      copyOf({
        name: `${given[index % given.length]} ${family[index % family.length]}`,
        sortKey: String(index).padStart(5, '0'),
        number: `IM-2026-${String(index + 1).padStart(4, '0')}`,
        locker: 'Rīga, Līču ielas pakomāts',
      }),
    ),
  }
}
