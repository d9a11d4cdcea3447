import { dispatch as dispatchEn } from '#renderer/deliveries/dispatchEn.ts'
import { dispatch } from '#renderer/deliveries/dispatchLv.ts'
import { batch as batchEn } from '#renderer/deliveries/batchEn.ts'
import { batch } from '#renderer/deliveries/batchLv.ts'
import { absences as absencesEn } from '#renderer/absences/en.ts'
import { absences } from '#renderer/absences/lv.ts'
import { deliveries as deliveriesEn } from '#renderer/deliveries/en.ts'
import { deliveries } from '#renderer/deliveries/lv.ts'
import { imports as importsEn } from '#renderer/imports/en.ts'
import { imports } from '#renderer/imports/lv.ts'
import { lockers as lockersEn } from '#renderer/lockers/en.ts'
import { lockers } from '#renderer/lockers/lv.ts'
import { materials as materialsEn } from '#renderer/materials/en.ts'
import { materials } from '#renderer/materials/lv.ts'
import { recordingPapers as recordingPapersEn } from '#renderer/recordings/papersEn.ts'
import { recordingPapers } from '#renderer/recordings/papersLv.ts'
import { action as actionEn } from '#renderer/settings/actionEn.ts'
import { action as actionLv } from '#renderer/settings/actionLv.ts'
import { en } from './en.ts'
import type { LateTexts } from './lateTexts.ts'
import { lv } from './lv.ts'

const late: LateTexts = {
  absences,
  batch,
  deliveries,
  dispatch,
  imports,
  lockers,
  materials,
  recordingPapers,
}
const lateEn: { [Feature in keyof LateTexts]: object } = {
  absences: absencesEn,
  batch: batchEn,
  deliveries: deliveriesEn,
  dispatch: dispatchEn,
  imports: importsEn,
  lockers: lockersEn,
  materials: materialsEn,
  recordingPapers: recordingPapersEn,
}

/**
 * Both languages at once, with the words that come with the screens that show them, for whoever
 * compares them; the screen loads English only when it is chosen.
 */
export const texts = {
  lv: { ...lv, ...late, action: actionLv },
  en: { ...en, ...lateEn, action: actionEn },
}
