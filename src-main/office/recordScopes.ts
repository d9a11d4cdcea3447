import { type RawBuilder, sql } from 'kysely'
import { absenceVisibility } from '#main/absences/scope.ts'
import type { RecordScope } from '#main/calls/visibility.ts'
import { coursesVisibility } from '#main/courses/scope.ts'
import { deliveriesVisibility } from '#main/deliveries/scope.ts'
import { exportProfileVisibility } from '#main/exports/router.ts'
import { paperVisibility } from '#main/documents/scope.ts'
import { equipmentVisibility } from '#main/equipment/scope.ts'
import { incidentVisibility } from '#main/incidents/scope.ts'
import { lockersVisibility } from '#main/lockers/scope.ts'
import { materialsVisibility } from '#main/materials/scope.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { personVisibility } from '#main/people/router.ts'
import { noticeVisibility } from '#main/notices/scope.ts'
import { privacyVisibility } from '#main/privacy/scope.ts'
import { recordingsVisibility } from '#main/recordings/scope.ts'
import { sessionVisibility } from '#main/timetable/scope.ts'
import { visitVisibility } from '#main/visits/scope.ts'
import type { Actor } from '#shared/staff/schema.ts'

const keepers = (actor: Actor): Condition | null =>
  actor.role === 'director' || actor.role === 'systemAdministrator' ? null : sql`false`

const whole = (
  kind: string,
  from: RawBuilder<unknown>,
  id: RawBuilder<string>,
  scope: (actor: Actor) => Condition | null = () => null,
): RecordScope => ({ kind, from, id, scope })

/** Every kind of record with who may see it. */
export const recordScopes: readonly RecordScope[] = [
  personVisibility,
  paperVisibility,
  exportProfileVisibility,
  ...coursesVisibility,
  sessionVisibility,
  noticeVisibility,
  visitVisibility,
  ...equipmentVisibility,
  ...lockersVisibility,
  ...materialsVisibility,
  ...deliveriesVisibility,
  ...recordingsVisibility,
  absenceVisibility,
  incidentVisibility,
  ...privacyVisibility,
  whole('institution', sql`institution`, sql`institution.id`),
  whole('paperText', sql`paper_text`, sql`paper_text.id`),
  whole('policy', sql`policy`, sql`policy.id`),
  whole('movedDay', sql`moved_day`, sql`moved_day.id`),
  whole('dayOff', sql`day_off`, sql`day_off.id`),
  whole('backupPlace', sql`backup_place`, sql`backup_place.id`, keepers),
  whole('updatePlace', sql`update_place`, sql`update_place.id`, keepers),
  whole('view', sql`list_view`, sql`list_view.id`),
  whole('account', sql`account`, sql`account.id`, keepers),
]
