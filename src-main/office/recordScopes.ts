import { type RawBuilder, sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import { coursesVisibility } from '#main/courses/scope.ts'
import { exportProfileVisibility } from '#main/exports/router.ts'
import { paperVisibility } from '#main/documents/scope.ts'
import type { Condition } from '#main/lists/defineList.ts'
import { personVisibility } from '#main/people/router.ts'
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
  whole('institution', sql`institution`, sql`institution.id`),
  whole('view', sql`list_view`, sql`list_view.id`),
  whole('account', sql`account`, sql`account.id`, keepers),
]
