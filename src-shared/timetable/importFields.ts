import type { ImportField } from '#shared/imports/target.ts'

/** What columns of timetables are called, as offices and this program itself call them. */
export const sessionImportFields = [
  {
    key: 'day',
    columns: 'one',
    headings: ['Diena', 'Datums', 'Nodarbības datums', 'Nodarbības diena', 'Date', 'Day'],
  },
  {
    key: 'time',
    columns: 'one',
    headings: ['Laiks', 'Plkst.', 'Norises laiks', 'Nodarbības laiks', 'Time', 'Hours'],
  },
  {
    key: 'from',
    columns: 'one',
    headings: ['No', 'No plkst.', 'Sākums', 'Sākuma laiks', 'From', 'Start', 'Start time'],
  },
  {
    key: 'to',
    columns: 'one',
    headings: ['Līdz', 'Līdz plkst.', 'Beigas', 'Beigu laiks', 'To', 'Until', 'End', 'End time'],
  },
  { key: 'group', columns: 'one', headings: ['Grupa', 'Grupas nosaukums', 'Group', 'Group name'] },
  {
    key: 'topic',
    columns: 'one',
    headings: ['Temats', 'Tēma', 'Nodarbības temats', 'Nodarbības tēma', 'Topic', 'Subject'],
  },
  {
    key: 'teachers',
    columns: 'many',
    headings: [
      'Pedagogs',
      'Pedagogi',
      'Pedagoģe',
      'Pasniedzējs',
      'Pasniedzēja',
      'Skolotājs',
      'Skolotāja',
      'Teacher',
      'Teachers',
      'Trainer',
    ],
  },
  {
    key: 'mode',
    columns: 'one',
    headings: ['Norise', 'Norises veids', 'Norises forma', 'Forma', 'Mode', 'Format'],
  },
  {
    key: 'room',
    columns: 'one',
    headings: ['Telpa', 'Kabinets', 'Auditorija', 'Norises vieta', 'Vieta', 'Room', 'Place'],
  },
  {
    key: 'link',
    columns: 'one',
    headings: ['Saite', 'Pieslēgšanās saite', 'Link', 'Joining link'],
  },
  {
    key: 'kind',
    columns: 'one',
    headings: ['Veids', 'Nodarbības veids', 'Kind', 'Type'],
  },
  {
    key: 'people',
    columns: 'many',
    headings: ['Kam paredzēta', 'Kam', 'Dalībnieki', 'Dalībnieks', 'For whom', 'Participants'],
  },
  {
    key: 'module',
    columns: 'one',
    headings: ['Modulis', 'Mācību priekšmets', 'Priekšmets', 'Module'],
  },
] as const satisfies readonly ImportField[]

/** Columns that timetables have and nobody needs. */
export const sessionsLeftOut = [
  'Nr.',
  'Nr. p.k.',
  'N.p.k.',
  'Npk',
  'Nedēļas diena',
  'Weekday',
  'Stāvoklis',
  'State',
  'Stundu skaits',
  'Mācību stundas',
]
