import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { absenceList } from '#main/absences/list.ts'
import { courseList } from '#main/courses/courses.ts'
import { enrolmentList } from '#main/courses/enrolments.ts'
import { groupList } from '#main/courses/groupList.ts'
import { projectList } from '#main/courses/projects.ts'
import { deliveryList } from '#main/deliveries/deliveries.ts'
import { manifestList } from '#main/deliveries/manifest/list.ts'
import { paperList } from '#main/documents/list.ts'
import { itemList } from '#main/equipment/items.ts'
import { lineList } from '#main/equipment/lines.ts'
import { reservationList } from '#main/equipment/reservations.ts'
import { incidentList } from '#main/incidents/list.ts'
import type { ListColumn } from '#main/lists/defineList.ts'
import { lockerList } from '#main/lockers/lockers.ts'
import { materialList } from '#main/materials/list.ts'
import { waitingNotices } from '#main/notices/noticeList.ts'
import { peopleList } from '#main/people/list.ts'
import { dataRequestList } from '#main/privacy/list.ts'
import { requestList } from '#main/recordings/list.ts'
import { sessionList } from '#main/timetable/list.ts'
import { visitList } from '#main/visits/list.ts'
import type { Actor } from '#shared/staff/schema.ts'

const today = '2026-11-24'
const now = '2026-11-24T07:00:00.000Z'
const nobody = '01900000-0000-7000-8000-000000000001'
const director: Actor = { account: nobody, person: nobody, role: 'director' }

interface Shown {
  /** Where the screen's columns stand. */
  file: string
  columns: Readonly<Record<string, ListColumn>>
  /** Columns without a filter: what they say is made by rules, sealed, or of another question. */
  without?: readonly string[]
}

const lists: Record<string, Shown> = {
  people: { file: 'people/peopleColumns.tsx', columns: peopleList.columns },
  sessions: {
    file: 'timetable/sessionColumns.tsx',
    columns: sessionList({ kind: 'all' }).columns,
  },
  materials: { file: 'materials/materialColumns.tsx', columns: materialList.columns },
  deliveries: { file: 'deliveries/deliveryColumns.tsx', columns: deliveryList(today).columns },
  manifests: { file: 'deliveries/manifestColumns.tsx', columns: manifestList.columns },
  recordings: {
    file: 'recordings/requestColumns.tsx',
    columns: requestList({ now, today }, new Map()).columns,
    without: ['missing'],
  },
  incidents: {
    file: 'incidents/incidentColumns.tsx',
    columns: incidentList(today, director, []).columns,
    without: ['persons', 'categories'],
  },
  absences: {
    file: 'absences/absenceColumns.tsx',
    columns: absenceList(today).columns,
    without: ['inTime'],
  },
  projects: { file: 'courses/ProjectsScreen.tsx', columns: projectList(director).columns },
  courses: { file: 'courses/CoursesScreen.tsx', columns: courseList(director).columns },
  groups: { file: 'courses/groupColumns.tsx', columns: groupList(today).columns },
  enrolments: {
    file: 'courses/enrolmentColumns.tsx',
    columns: enrolmentList(nobody, today).columns,
  },
  requests: { file: 'privacy/requestColumns.tsx', columns: dataRequestList(today).columns },
  notices: { file: 'notices/noticeColumns.tsx', columns: waitingNotices(now).columns },
  items: { file: 'equipment/itemColumns.tsx', columns: itemList(today).columns },
  loans: {
    file: 'equipment/loanColumns.tsx',
    columns: lineList(today).columns,
    without: ['promised', 'instead', 'recall'],
  },
  reservations: {
    file: 'equipment/reservationColumns.tsx',
    columns: reservationList(today).columns,
  },
  lockers: {
    file: 'lockers/lockerColumns.tsx',
    columns: lockerList.columns,
    without: ['opening'],
  },
  papers: { file: 'documents/paperColumns.tsx', columns: paperList.columns },
  visits: { file: 'visits/visitColumns.tsx', columns: visitList.columns },
}

const screens = resolve(import.meta.dirname, '../../../src-renderer')

/** Each column that a screen shows, with the kind of its filter; null where it has none. */
function columnsIn(file: string): { key: string; kind: string | null }[] {
  const source = readFileSync(resolve(screens, file), 'utf8').replaceAll(
    'filter: howFar(t)',
    "filter: { kind: 'set' }",
  )
  return source
    .split(/\bkey: '(?=[A-Za-z]+',)/u)
    .slice(1)
    .map((column) => ({
      key: /^\w+/u.exec(column)?.[0] ?? '',
      kind: /\bfilter:[^\n]*\s?\{\s*kind: '(\w+)'/u.exec(column)?.[1] ?? null,
    }))
}

function answers({ contains, isOneOf, date, instant, number, yes }: ListColumn, kind: string) {
  switch (kind) {
    case 'text':
      return contains !== undefined
    case 'set':
      return isOneOf !== undefined
    case 'dates':
      return date !== undefined || instant !== undefined
    case 'numbers':
      return number !== undefined
    default:
      return yes !== undefined
  }
}

describe.each(Object.entries(lists))('the list of %s', (_, { file, columns, without = [] }) => {
  test('has a filter for each column but those that can have none, and the office answers it', () => {
    const shown = columnsIn(file)
    expect(shown.length).toBeGreaterThan(3)
    expect(shown.flatMap(({ key, kind }) => (kind === null ? [key] : []))).toEqual(without)
    const unanswered = shown.filter(({ key, kind }) => {
      const column = columns[key]
      return kind !== null && (column === undefined || !answers(column, kind))
    })
    expect(unanswered).toEqual([])
  })
})
