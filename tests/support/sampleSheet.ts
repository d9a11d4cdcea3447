import { defaultSheetTexts } from '#main/documents/sheetTexts.ts'
import { resourcesFolder } from '#main/documents/resourcesFolder.ts'
import type { InformationSheet } from '#shared/documents/informationSheet.ts'

const given = ['Ģirts', 'Žanete', 'Ķirils', 'Ņina', 'Ļubova', 'Ēriks', 'Šarlote', 'Ūdris', 'Īva']
const family = ['Čakste', 'Āboliņš', 'Ķēniņš', 'Žagariņa', 'Vējš', 'Ņukša', 'Šūpulītis']

/** A sheet of an invented group, filled as an office would; `participants` copies with invented names. */
export function sampleSheet(participants = 1): InformationSheet {
  return {
    issued: { on: '2026-11-22', place: 'Rīgā' },
    institution: {
      name: 'SIA „Gaismas ceļš” Mācību centrs',
      registrationNumber: '40000000000',
      address: 'Līču iela 7, Rīga, LV-1000',
      phone: '+37120000001',
      email: 'birojs@gaismascels.example',
      website: 'www.gaismascels.example',
    },
    preparedBy: { post: 'projekta vadītāja', name: 'Dzintra Ķirsone' },
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
    texts: defaultSheetTexts(resourcesFolder()),
    participants: Array.from({ length: participants }, (_, index) => ({
      name: `${given[index % given.length]} ${family[index % family.length]}`,
      sortKey: String(index).padStart(5, '0'),
      number: `IM-2026-${String(index + 1).padStart(4, '0')}`,
      locker: 'Rīga, Līču ielas pakomāts',
      given: null,
    })),
  }
}
