import type { QueryClient } from '@tanstack/react-query'
import type { Touched } from '#shared/workspace/contract.ts'
import { refreshList } from '#renderer/components/table/listKeys.ts'

/**
 * Which kinds of records (as the feed names them) each list of a RecordTable shows, by the list's
 * name. A feature adds its lists here, so that they follow what changes.
 */
const listKinds: Readonly<Record<string, readonly string[]>> = {
  people: ['person', 'locker'],
  groups: ['group', 'paper', 'delivery'],
  courses: ['course', 'project', 'group'],
  projects: ['project', 'course', 'group', 'person'],
  notices: ['notice'],
  papers: ['paper'],
  visits: ['visit', 'person'],
  sessions: ['session'],
  items: ['item', 'loan', 'reservation', 'equipmentModel', 'kit'],
  loans: ['loan', 'loanLine', 'item', 'reservation', 'person'],
  deliveries: ['delivery', 'parcel', 'person', 'locker', 'carrier', 'material', 'manifest'],
  absences: [
    'absence',
    'session',
    'delivery',
    'recordingRequest',
    'loan',
    'person',
    'group',
    'policy',
  ],
  recordingRequests: ['recordingRequest', 'recording', 'session', 'person', 'group', 'policy'],
  materials: ['material', 'delivery', 'course', 'group', 'session'],
  manifests: ['manifest'],
  incidents: ['incident'],
  dataRequests: ['dataRequest', 'person'],
  lockers: ['locker', 'carrier'],
  reservations: ['reservation', 'loan', 'item', 'person'],
}

/**
 * Lists whose rows tell of other records than those they are rows of, or whose foot adds up rows that are
 * out of sight: each change may be one of theirs.
 */
const derived: ReadonlySet<string> = new Set([
  'sessions',
  'manifests',
  'groups',
  'items',
  'loans',
  'reservations',
  'materials',
  'deliveries',
  'absences',
  'courses',
  'projects',
  'recordingRequests',
])

/** Lets every list follow a change: as a whole when records came or went, else only if it shows one of them. */
export const refreshLists = (
  queries: QueryClient,
  touched: readonly Touched[],
  all: readonly string[],
): void => {
  for (const [list, kinds] of Object.entries(listKinds)) {
    const mine = touched.filter((record) => kinds.includes(record.kind))
    const whole =
      derived.has(list) ||
      kinds.some((kind) => all.includes(kind)) ||
      mine.some((record) => record.change !== 'changed')
    if (mine.length === 0 && !kinds.some((kind) => all.includes(kind))) continue
    void refreshList(queries, list, whole ? 'all' : new Set(mine.map((record) => record.id)))
  }
}
