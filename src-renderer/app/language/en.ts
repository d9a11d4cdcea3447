import { app } from '#renderer/app/en.ts'
import { components } from '#renderer/components/en.ts'
import { problem } from '#renderer/components/form/en.ts'
import { table } from '#renderer/components/table/en.ts'
import { format } from '#renderer/app/format/en.ts'
import { coursesProblem } from '#renderer/courses/problemEn.ts'
import { documentsProblem } from '#renderer/documents/problemEn.ts'
import { equipmentProblem } from '#renderer/equipment/problemEn.ts'
import { absencesProblem } from '#renderer/absences/problemEn.ts'
import { recordingsProblem } from '#renderer/recordings/problemEn.ts'
import { materialsProblem } from '#renderer/materials/problemEn.ts'
import { lockersProblem } from '#renderer/lockers/problemEn.ts'
import { noticesProblem } from '#renderer/notices/problemEn.ts'
import { people, peopleProblem } from '#renderer/people/en.ts'
import { holiday } from '#renderer/settings/holidayEn.ts'
import { settingsProblem } from '#renderer/settings/problemEn.ts'
import { today } from '#renderer/today/en.ts'
import { visitsProblem } from '#renderer/visits/problemEn.ts'
import { timetableProblem } from '#renderer/timetable/problemEn.ts'
import { staff } from '#renderer/staff/en.ts'

/** The same in English; loaded when somebody chooses it. */
export const en = {
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
