import type { history } from '#renderer/people/historyLv.ts'
import type { visits } from '#renderer/visits/lv.ts'
import type { notices } from '#renderer/notices/lv.ts'
import type { documents } from '#renderer/documents/lv.ts'
import type { courses } from '#renderer/courses/lv.ts'
import type { exports } from '#renderer/exports/lv.ts'
import type { settings } from '#renderer/settings/lv.ts'
import type { timetable } from '#renderer/timetable/lv.ts'
import type { equipment } from '#renderer/equipment/lv.ts'
import type { dispatch } from '#renderer/deliveries/dispatchLv.ts'
import type { batch } from '#renderer/deliveries/batchLv.ts'
import type { coursePages } from '#renderer/courses/coursePageLv.ts'
import type { absences } from '#renderer/absences/lv.ts'
import type { backups } from '#renderer/backups/lv.ts'
import type { diagnostics } from '#renderer/diagnostics/lv.ts'
import type { updates } from '#renderer/updates/lv.ts'
import type { deliveries } from '#renderer/deliveries/lv.ts'
import type { erasure } from '#renderer/erasure/lv.ts'
import type { imports } from '#renderer/imports/lv.ts'
import type { incidents } from '#renderer/incidents/lv.ts'
import type { lockers } from '#renderer/lockers/lv.ts'
import type { recordingPapers } from '#renderer/recordings/papersLv.ts'
import type { materials } from '#renderer/materials/lv.ts'
import type { paperTexts } from '#renderer/documents/texts/textsLv.ts'
import type { privacy } from '#renderer/privacy/lv.ts'
import type { recordings } from '#renderer/recordings/lv.ts'

/** Texts that come with the screens that show them, by the feature that says them. */
export interface LateTexts {
  courses: typeof courses
  documents: typeof documents
  notices: typeof notices
  visits: typeof visits
  erasure: typeof erasure
  exports: typeof exports
  settings: typeof settings
  timetable: typeof timetable
  equipment: typeof equipment
  batch: typeof batch
  coursePages: typeof coursePages
  absences: typeof absences
  backups: typeof backups
  diagnostics: typeof diagnostics
  updates: typeof updates
  deliveries: typeof deliveries
  imports: typeof imports
  incidents: typeof incidents
  dispatch: typeof dispatch
  lockers: typeof lockers
  materials: typeof materials
  paperTexts: typeof paperTexts
  personHistory: typeof history
  privacy: typeof privacy
  recordings: typeof recordings
  recordingPapers: typeof recordingPapers
}

/** The same in English, whose plural forms are others. */
export type LateEnglish = { [Feature in keyof LateTexts]?: object }
