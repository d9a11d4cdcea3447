import type { AbsencesTables } from '#main/absences/tables.ts'
import type { BackupsTables } from '#main/backups/tables.ts'
import type { CoursesTables } from '#main/courses/tables.ts'
import type { DeliveriesTables } from '#main/deliveries/tables.ts'
import type { DocumentsTables } from '#main/documents/tables.ts'
import type { ErasureTables } from '#main/erasure/tables.ts'
import type { EquipmentTables } from '#main/equipment/tables.ts'
import type { ExportsTables } from '#main/exports/tables.ts'
import type { IncidentsTables } from '#main/incidents/tables.ts'
import type { ImportsTables } from '#main/imports/tables.ts'
import type { JournalTables } from '#main/journal/tables.ts'
import type { LockersTables } from '#main/lockers/tables.ts'
import type { MaterialsTables } from '#main/materials/tables.ts'
import type { NoticesTables } from '#main/notices/tables.ts'
import type { PeopleTables } from '#main/people/tables.ts'
import type { PrivacyTables } from '#main/privacy/tables.ts'
import type { RecordingsTables } from '#main/recordings/tables.ts'
import type { SettingsTables } from '#main/settings/tables.ts'
import type { StaffTables } from '#main/staff/tables.ts'
import type { TimetableTables } from '#main/timetable/tables.ts'
import type { UpdatesTables } from '#main/updates/tables.ts'
import type { VisitsTables } from '#main/visits/tables.ts'
import type { WorkspaceTables } from '#main/workspace/tables.ts'

/** Every table of the office as Kysely sees it; each feature describes its own. */
export interface Tables
  extends
    PeopleTables,
    CoursesTables,
    TimetableTables,
    NoticesTables,
    VisitsTables,
    EquipmentTables,
    LockersTables,
    MaterialsTables,
    DeliveriesTables,
    RecordingsTables,
    AbsencesTables,
    IncidentsTables,
    ErasureTables,
    PrivacyTables,
    BackupsTables,
    UpdatesTables,
    StaffTables,
    SettingsTables,
    DocumentsTables,
    ExportsTables,
    ImportsTables,
    JournalTables,
    WorkspaceTables {}
