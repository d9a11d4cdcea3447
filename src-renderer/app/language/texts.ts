import { history as personHistoryEn } from '#renderer/people/historyEn.ts'
import { history as personHistory } from '#renderer/people/historyLv.ts'
import { visits as visitsEn } from '#renderer/visits/en.ts'
import { visits } from '#renderer/visits/lv.ts'
import { notices as noticesEn } from '#renderer/notices/en.ts'
import { notices } from '#renderer/notices/lv.ts'
import { documents as documentsEn } from '#renderer/documents/en.ts'
import { documents } from '#renderer/documents/lv.ts'
import { courses as coursesEn } from '#renderer/courses/en.ts'
import { courses } from '#renderer/courses/lv.ts'
import { exports as exportsEn } from '#renderer/exports/en.ts'
import { exports } from '#renderer/exports/lv.ts'
import { settings as settingsEn } from '#renderer/settings/en.ts'
import { settings } from '#renderer/settings/lv.ts'
import { timetable as timetableEn } from '#renderer/timetable/en.ts'
import { timetable } from '#renderer/timetable/lv.ts'
import { equipment as equipmentEn } from '#renderer/equipment/en.ts'
import { equipment } from '#renderer/equipment/lv.ts'
import { dispatch as dispatchEn } from '#renderer/deliveries/dispatchEn.ts'
import { dispatch } from '#renderer/deliveries/dispatchLv.ts'
import { batch as batchEn } from '#renderer/deliveries/batchEn.ts'
import { batch } from '#renderer/deliveries/batchLv.ts'
import { coursePages as coursePagesEn } from '#renderer/courses/coursePageEn.ts'
import { coursePages } from '#renderer/courses/coursePageLv.ts'
import { absences as absencesEn } from '#renderer/absences/en.ts'
import { absences } from '#renderer/absences/lv.ts'
import { backups as backupsEn } from '#renderer/backups/en.ts'
import { backups } from '#renderer/backups/lv.ts'
import { diagnostics as diagnosticsEn } from '#renderer/diagnostics/en.ts'
import { diagnostics } from '#renderer/diagnostics/lv.ts'
import { updates as updatesEn } from '#renderer/updates/en.ts'
import { updates } from '#renderer/updates/lv.ts'
import { deliveries as deliveriesEn } from '#renderer/deliveries/en.ts'
import { deliveries } from '#renderer/deliveries/lv.ts'
import { erasure as erasureEn } from '#renderer/erasure/en.ts'
import { erasure } from '#renderer/erasure/lv.ts'
import { imports as importsEn } from '#renderer/imports/en.ts'
import { imports } from '#renderer/imports/lv.ts'
import { incidents as incidentsEn } from '#renderer/incidents/en.ts'
import { incidents } from '#renderer/incidents/lv.ts'
import { lockers as lockersEn } from '#renderer/lockers/en.ts'
import { lockers } from '#renderer/lockers/lv.ts'
import { materials as materialsEn } from '#renderer/materials/en.ts'
import { materials } from '#renderer/materials/lv.ts'
import { paperTexts as paperTextsEn } from '#renderer/documents/texts/textsEn.ts'
import { paperTexts } from '#renderer/documents/texts/textsLv.ts'
import { privacy as privacyEn } from '#renderer/privacy/en.ts'
import { privacy } from '#renderer/privacy/lv.ts'
import { recordings as recordingsEn } from '#renderer/recordings/en.ts'
import { recordings } from '#renderer/recordings/lv.ts'
import { recordingPapers as recordingPapersEn } from '#renderer/recordings/papersEn.ts'
import { recordingPapers } from '#renderer/recordings/papersLv.ts'
import { action as actionEn } from '#renderer/settings/actionEn.ts'
import { action as actionLv } from '#renderer/settings/actionLv.ts'
import { en } from './en.ts'
import type { LateTexts } from './lateTexts.ts'
import { lv } from './lv.ts'

const late: LateTexts = {
  personHistory,
  visits,
  notices,
  documents,
  courses,
  absences,
  backups,
  diagnostics,
  updates,
  batch,
  coursePages,
  deliveries,
  dispatch,
  equipment,
  erasure,
  exports,
  imports,
  incidents,
  lockers,
  materials,
  paperTexts,
  privacy,
  recordingPapers,
  recordings,
  settings,
  timetable,
}
const lateEn = {
  personHistory: personHistoryEn,
  visits: visitsEn,
  notices: noticesEn,
  documents: documentsEn,
  courses: coursesEn,
  absences: absencesEn,
  backups: backupsEn,
  diagnostics: diagnosticsEn,
  updates: updatesEn,
  batch: batchEn,
  coursePages: coursePagesEn,
  deliveries: deliveriesEn,
  dispatch: dispatchEn,
  equipment: equipmentEn,
  erasure: erasureEn,
  exports: exportsEn,
  imports: importsEn,
  incidents: incidentsEn,
  lockers: lockersEn,
  materials: materialsEn,
  paperTexts: paperTextsEn,
  privacy: privacyEn,
  recordingPapers: recordingPapersEn,
  recordings: recordingsEn,
  settings: settingsEn,
  timetable: timetableEn,
} satisfies { [Feature in keyof LateTexts]: object }

/**
 * Both languages at once, with the words that come with the screens that show them, for whoever
 * compares them; the screen loads English only when it is chosen.
 */
export const texts = {
  lv: { ...lv, ...late, action: actionLv },
  en: { ...en, ...lateEn, action: actionEn },
}
