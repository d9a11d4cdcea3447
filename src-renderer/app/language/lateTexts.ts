import type { dispatch } from '#renderer/deliveries/dispatchLv.ts'
import type { batch } from '#renderer/deliveries/batchLv.ts'
import type { absences } from '#renderer/absences/lv.ts'
import type { deliveries } from '#renderer/deliveries/lv.ts'
import type { imports } from '#renderer/imports/lv.ts'
import type { lockers } from '#renderer/lockers/lv.ts'
import type { recordingPapers } from '#renderer/recordings/papersLv.ts'
import type { materials } from '#renderer/materials/lv.ts'

/** Texts that come with the screens that show them, by the feature that says them. */
export interface LateTexts {
  batch: typeof batch
  absences: typeof absences
  deliveries: typeof deliveries
  imports: typeof imports
  dispatch: typeof dispatch
  lockers: typeof lockers
  materials: typeof materials
  recordingPapers: typeof recordingPapers
}

/** The same in English, whose plural forms are others. */
export type LateEnglish = { [Feature in keyof LateTexts]?: object }
