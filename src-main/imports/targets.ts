import { needImportTarget } from '#shared/equipment/needImportTarget.ts'
import { itemImportTarget } from '#shared/equipment/importTarget.ts'
import type { ImportTarget } from '#shared/imports/target.ts'
import { peopleImportTarget } from '#shared/people/importTarget.ts'
import { reportImportTarget } from '#shared/recordings/reportImportTarget.ts'
import { sessionImportTarget } from '#shared/timetable/importTarget.ts'
import type { ListKind } from './session.ts'

/** What planning needs of a target; reading needs all of it. */
export type PlannedTarget = Omit<ImportTarget<never>, 'reader'>

export const peopleTarget = peopleImportTarget

/** Sessions that go into one group need not name it. */
export const sessionsTarget = (group: string | null) => sessionImportTarget(group === null)

export const itemsTarget = itemImportTarget

export const needsTarget = needImportTarget

export const consentsTarget = reportImportTarget

/** The target of a list. */
export function targetOf(kind: ListKind): PlannedTarget {
  switch (kind.as) {
    case 'people':
      return peopleTarget
    case 'items':
      return itemsTarget
    case 'sessions':
      return sessionsTarget(kind.group)
    case 'needs':
      return needsTarget
    case 'consents':
      return consentsTarget
  }
}
