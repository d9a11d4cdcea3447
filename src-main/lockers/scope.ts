import { sql } from 'kysely'
import type { RecordScope } from '#main/calls/visibility.ts'
import { lends } from '#main/equipment/scope.ts'

/** Lockers and carriers are no secret; a system administrator sends nothing. */
export const lockersVisibility: readonly RecordScope[] = [
  { kind: 'carrier', from: sql`carrier`, id: sql`carrier.id`, scope: lends },
  { kind: 'locker', from: sql`locker`, id: sql`locker.id`, scope: lends },
]
