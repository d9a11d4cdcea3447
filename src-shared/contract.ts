import { backupsContract } from './backups/contract.ts'
import { diagnosticsContract } from './diagnostics/contract.ts'
import { absencesContract } from '#shared/absences/contract.ts'
import { coursesContract } from '#shared/courses/contract.ts'
import { deliveriesContract } from '#shared/deliveries/contract.ts'
import { equipmentContract } from '#shared/equipment/contract.ts'
import { erasureContract } from '#shared/erasure/contract.ts'
import { exportsContract } from '#shared/exports/contract.ts'
import { documentsContract } from '#shared/documents/contract.ts'
import { incidentsContract } from '#shared/incidents/contract.ts'
import { importsContract } from '#shared/imports/contract.ts'
import { journalContract } from '#shared/journal/contract.ts'
import { materialsContract } from '#shared/materials/contract.ts'
import { lockersContract } from '#shared/lockers/contract.ts'
import { noticesContract } from '#shared/notices/contract.ts'
import { peopleContract } from '#shared/people/contract.ts'
import { privacyContract } from '#shared/privacy/contract.ts'
import { recordingsContract } from '#shared/recordings/contract.ts'
import { settingsContract } from '#shared/settings/contract.ts'
import { staffContract } from '#shared/staff/contract.ts'
import { timetableContract } from '#shared/timetable/contract.ts'
import { todayContract } from '#shared/today/contract.ts'
import { updatesContract } from '#shared/updates/contract.ts'
import { visitsContract } from '#shared/visits/contract.ts'
import { workspaceContract } from '#shared/workspace/contract.ts'

/** Every procedure of the office. Screens call it, the router answers it, tests are generated from it. */
export const contract = {
  staff: staffContract,
  people: peopleContract,
  imports: importsContract,
  courses: coursesContract,
  timetable: timetableContract,
  documents: documentsContract,
  notices: noticesContract,
  visits: visitsContract,
  equipment: equipmentContract,
  deliveries: deliveriesContract,
  materials: materialsContract,
  lockers: lockersContract,
  recordings: recordingsContract,
  absences: absencesContract,
  incidents: incidentsContract,
  erasure: erasureContract,
  privacy: privacyContract,
  settings: settingsContract,
  backups: backupsContract,
  today: todayContract,
  updates: updatesContract,
  diagnostics: diagnosticsContract,
  exports: exportsContract,
  journal: journalContract,
  workspace: workspaceContract,
}
