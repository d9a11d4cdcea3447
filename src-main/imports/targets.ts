import type { ImportTarget } from '#shared/imports/target.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'
import { sessionImportTarget } from '#shared/timetable/importTarget.ts'
import type { ListKind } from './session.ts'

/** What planning needs of a target; reading needs all of it. */
export type PlannedTarget = Omit<ImportTarget<never>, 'reader'>

export const peopleTarget = peopleImportTarget

/** Sessions that go into one group need not name it. */
export const sessionsTarget = (group: string | null) => sessionImportTarget(group === null)

/** The target of a list. */
export const targetOf = (kind: ListKind): PlannedTarget =>
  kind.as === 'people' ? peopleTarget : sessionsTarget(kind.group)
