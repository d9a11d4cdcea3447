import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import { lends } from '#main/equipment/scope.ts'

/** Materials belong to the office: whoever works with groups sees them all. */
export const materialsVisibility: readonly RecordScope[] = [
  { kind: 'material', from: sql`material`, id: sql`material.id`, scope: lends },
]
