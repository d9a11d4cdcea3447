import { app } from '#renderer/app/en.ts'
import { components } from '#renderer/components/en.ts'
import { problem } from '#renderer/components/form/en.ts'
import { table } from '#renderer/components/table/en.ts'
import { format } from '#renderer/app/format/en.ts'
import { courses, coursesProblem } from '#renderer/courses/en.ts'
import { documents, documentsProblem } from '#renderer/documents/en.ts'
import { equipment, equipmentProblem } from '#renderer/equipment/en.ts'
import { exports } from '#renderer/exports/en.ts'
import { absencesProblem } from '#renderer/absences/problemEn.ts'
import { recordingsProblem } from '#renderer/recordings/problemEn.ts'
import { materialsProblem } from '#renderer/materials/problemEn.ts'
import { lockersProblem } from '#renderer/lockers/problemEn.ts'
import { notices, noticesProblem } from '#renderer/notices/en.ts'
import { people, peopleProblem } from '#renderer/people/en.ts'
import { holiday, settings, settingsProblem } from '#renderer/settings/en.ts'
import { today } from '#renderer/today/en.ts'
import { visits, visitsProblem } from '#renderer/visits/en.ts'
import { timetable, timetableProblem } from '#renderer/timetable/en.ts'
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
  courses,
  exports,
  equipment,
  documents,
  notices,
  visits,
  timetable,
  settings,
  holiday,
  staff,
}
