import type { Work } from '#main/database/command.ts'
import type { AbsenceKind } from '#shared/absences/schema.ts'
import type { Before } from './checkAbsence.ts'

/** An absence as its commands need it. */
export interface Standing extends Before {
  revision: number
  person: string
  group: string
  from: string
  until: string
  kind: AbsenceKind
  withdrawn: boolean
}

/** An absence that was let in: not to find it is a bug. */
export async function findStanding(work: Work, id: string): Promise<Standing> {
  const row = await work.db
    .selectFrom('absence')
    .select(['id', 'revision', 'person_id as person', 'group_id as group', 'kind', 'withdrawn'])
    .select(['session_id as session', 'reported_at as reportedAt', 'hour_known as hourKnown'])
    .select(['received_by as receivedBy'])
    .select(['reporter_id as reporter', 'from_day as from', 'until_day as until'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, hourKnown: row.hourKnown === 1, withdrawn: row.withdrawn === 1 }
}
