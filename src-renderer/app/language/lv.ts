import { app } from '#renderer/app/lv.ts'
import { components } from '#renderer/components/lv.ts'
import { problem } from '#renderer/components/form/lv.ts'
import { table } from '#renderer/components/table/lv.ts'
import { format } from '#renderer/app/format/lv.ts'
import { coursesProblem } from '#renderer/courses/problemLv.ts'
import { documentsProblem } from '#renderer/documents/problemLv.ts'
import { equipmentProblem } from '#renderer/equipment/problemLv.ts'
import { absencesProblem } from '#renderer/absences/problemLv.ts'
import { recordingsProblem } from '#renderer/recordings/problemLv.ts'
import { materialsProblem } from '#renderer/materials/problemLv.ts'
import { lockersProblem } from '#renderer/lockers/problemLv.ts'
import { noticesProblem } from '#renderer/notices/problemLv.ts'
import { holiday } from '#renderer/settings/holidayLv.ts'
import { settingsProblem } from '#renderer/settings/problemLv.ts'
import { people, peopleProblem } from '#renderer/people/lv.ts'
import { today } from '#renderer/today/lv.ts'
import { visitsProblem } from '#renderer/visits/problemLv.ts'
import { timetableProblem } from '#renderer/timetable/problemLv.ts'
import { staff } from '#renderer/staff/lv.ts'

/**
 * Every text on screen in Latvian. A feature keeps its own in `lv.ts` and `en.ts` (nested objects;
 * plurals end in `_zero _one _other` in Latvian, `_one _other` in English) and is added both here and
 * in `en.ts`.
 */
export const lv = {
  app,
  components,
  problem: {
    ...problem,
    ...peopleProblem,
    ...documentsProblem,
    ...coursesProblem,
    ...settingsProblem,
    ...noticesProblem,
    ...visitsProblem,
    ...equipmentProblem,
    ...materialsProblem,
    ...absencesProblem,
    ...recordingsProblem,
    ...lockersProblem,
    ...timetableProblem,
  },
  table,
  format,
  today,
  people,
  holiday,
  staff,
}
