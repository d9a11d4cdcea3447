import { addDays, type CivilDate } from '#shared/calendar/civilDate.ts'
import { type CourseInput, emptyGroup, type EnrolmentState } from '#shared/courses/schema.ts'

interface ProjectPlan {
  name: string
  number: string
  funder: string
  course: Omit<CourseInput, 'projectId'>
}

/** Three projects, each with its course. */
export const demoProjects: readonly ProjectPlan[] = [
  {
    name: 'Digitālās prasmes ikvienam',
    number: '1.2.3.4/26/A/001',
    funder: 'Eiropas Sociālais fonds Plus',
    course: {
      name: 'Datorprasmes darbam un dzīvei',
      programme: 'Datorprasmju pamati, 80 mācību stundas',
      modules: [
        { id: null, name: 'Dators un internets ikdienā', kind: 'theory', plannedHours: 30 },
        { id: null, name: 'Teksti, tabulas, prezentācijas', kind: 'theory', plannedHours: 34 },
        { id: null, name: 'Praktiskie darbi', kind: 'practice', plannedHours: 16 },
      ],
      platforms: [
        { id: null, name: 'Moodle', link: 'https://macibas.example.lv', access: '' },
        { id: null, name: 'Zoom', link: '', access: '' },
      ],
    },
  },
  {
    name: 'Valoda tuvina',
    number: 'VT-2026/17',
    funder: 'Nodarbinātības programma',
    course: {
      name: 'Angļu valoda A2',
      programme: 'Angļu valoda ar priekšzināšanām, 120 mācību stundas',
      modules: [
        { id: null, name: 'Sarunvaloda', kind: 'theory', plannedHours: 70 },
        { id: null, name: 'Gramatika un rakstīšana', kind: 'theory', plannedHours: 50 },
      ],
      platforms: [{ id: null, name: 'Zoom', link: '', access: '' }],
    },
  },
  {
    name: 'Jauna profesija',
    number: 'JP-2026/05',
    funder: 'Pašu līdzekļi',
    course: {
      name: 'Lietvedība un projektu vadība',
      programme: 'Profesionālā pilnveide, 160 mācību stundas',
      modules: [
        { id: null, name: 'Lietvedības pamati', kind: 'theory', plannedHours: 60 },
        { id: null, name: 'Projektu vadība', kind: 'theory', plannedHours: 60 },
        { id: null, name: 'Prakse uzņēmumā', kind: 'practice', plannedHours: 40 },
      ],
      platforms: [],
    },
  },
]

export interface GroupPlan {
  project: number
  state: EnrolmentState
  input: typeof emptyGroup
}

/**
 * Six groups around today: two running, two that start soon, one far ahead, one over. The second has
 * fewer places than people who come: two of them wait.
 */
export function demoGroups(today: CivilDate): GroupPlan[] {
  const plan = (
    project: number,
    name: string,
    startsIn: number,
    days: number,
    state: EnrolmentState,
    capacity = 24,
  ): GroupPlan => ({
    project,
    state,
    input: {
      ...emptyGroup,
      name,
      startsOn: addDays(today, startsIn),
      endsOn: addDays(today, startsIn + days),
      joiningLink: 'https://tiessaiste.example.lv/nodarbiba',
      journalLink: 'https://zurnals.example.lv',
      capacity,
      channels: 'E-pasts un tālrunis; papildus WhatsApp grupa',
      deliveryWay: 'E-platformā; drukātie materiāli – uz tuvāko pakomātu',
    },
  })
  return [
    plan(0, 'Datorprasmes, rīta grupa', -21, 60, 'started'),
    plan(0, 'Datorprasmes, vakara grupa', 7, 60, 'confirmed', 18),
    plan(1, 'Angļu valoda A2, tiešsaistē', -7, 90, 'started'),
    plan(1, 'Angļu valoda A2, pēc darba', 12, 90, 'confirmed'),
    plan(2, 'Lietvedība, nākamā grupa', 45, 100, 'applied'),
    plan(2, 'Lietvedība, iepriekšējā grupa', -90, 85, 'finished'),
  ]
}
