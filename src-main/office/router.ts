import { absencesRouter } from '#main/absences/router.ts'
import { backupsRouter } from '#main/backups/router.ts'
import { coursesRouter } from '#main/courses/router.ts'
import { diagnosticsRouter } from '#main/diagnostics/router.ts'
import { deliveriesRouter } from '#main/deliveries/router.ts'
import { equipmentRouter } from '#main/equipment/router.ts'
import { exportsRouter } from '#main/exports/router.ts'
import { erasureRouter } from '#main/erasure/router.ts'
import { documentsRouter } from '#main/documents/router.ts'
import { incidentsRouter } from '#main/incidents/router.ts'
import { importsRouter } from '#main/imports/router.ts'
import { journalRouter } from '#main/journal/router.ts'
import { materialsRouter } from '#main/materials/router.ts'
import { lockersRouter } from '#main/lockers/router.ts'
import { noticesRouter } from '#main/notices/router.ts'
import { peopleRouter } from '#main/people/router.ts'
import { privacyRouter } from '#main/privacy/router.ts'
import { recordingsRouter } from '#main/recordings/router.ts'
import { settingsRouter } from '#main/settings/router.ts'
import { staffRouter } from '#main/staff/router.ts'
import { timetableRouter } from '#main/timetable/router.ts'
import { todayRouter } from '#main/today/router.ts'
import { updatesRouter } from '#main/updates/router.ts'
import { visitsRouter } from '#main/visits/router.ts'
import { workspaceRouter } from '#main/workspace/router.ts'

/** Every procedure of the contract with its handler: the same for both hosts and the tests. */
export const router = {
  staff: staffRouter,
  people: peopleRouter,
  imports: importsRouter,
  courses: coursesRouter,
  timetable: timetableRouter,
  documents: documentsRouter,
  notices: noticesRouter,
  visits: visitsRouter,
  equipment: equipmentRouter,
  deliveries: deliveriesRouter,
  materials: materialsRouter,
  lockers: lockersRouter,
  recordings: recordingsRouter,
  absences: absencesRouter,
  incidents: incidentsRouter,
  erasure: erasureRouter,
  privacy: privacyRouter,
  settings: settingsRouter,
  backups: backupsRouter,
  today: todayRouter,
  updates: updatesRouter,
  diagnostics: diagnosticsRouter,
  exports: exportsRouter,
  journal: journalRouter,
  workspace: workspaceRouter,
}
