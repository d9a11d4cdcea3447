import { enrolmentList } from '#main/courses/enrolments.ts'
import { groupList } from '#main/courses/groupList.ts'
import type { ListDefinition } from '#main/lists/defineList.ts'
import { peopleList } from '#main/people/list.ts'
import type { CivilDate } from '#shared/calendar/civilDate.ts'
import type { ShownRequest } from '#shared/exports/contract.ts'

/** A list that can be exported as it is shown. */
export interface ShownList {
  readonly definition: ListDefinition<object>
  /** The record it is part of: whoever can't see that has no such list. */
  readonly within: string | null
  /** Columns that tell how somebody is reached: their leaving is marked in the access log. */
  readonly contacts: readonly string[]
  /** Columns whose values are phone numbers as stored (E.164). */
  readonly phones: readonly string[]
  /** Columns of the screen that put several fields together, in order. */
  readonly composed: Readonly<Record<string, readonly string[]>>
}

const ofPeople = {
  contacts: ['email', 'phone'],
  phones: ['phone'],
  composed: { name: ['familyName', 'givenName'] },
} as const

/** The list that a screen names. */
export function shownList(named: ShownRequest['list'], today: CivilDate): ShownList {
  switch (named.kind) {
    case 'people':
      return { ...ofPeople, definition: peopleList, within: null }
    case 'groups':
      return { definition: groupList, within: null, contacts: [], phones: [], composed: {} }
    case 'enrolments':
      return {
        ...ofPeople,
        definition: enrolmentList(named.group, today),
        within: `group/${named.group}`,
      }
  }
}
