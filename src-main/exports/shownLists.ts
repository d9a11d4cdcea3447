import type { ListDefinition } from '#main/lists/defineList.ts'
import { peopleList } from '#main/people/list.ts'

/** A list that can be exported as it is shown. */
export interface ShownList {
  readonly definition: ListDefinition<object>
  /** Columns that tell how somebody is reached: their leaving is marked in the access log. */
  readonly contacts: readonly string[]
  /** Columns whose values are phone numbers as stored (E.164). */
  readonly phones: readonly string[]
  /** Columns of the screen that put several fields together, in order. */
  readonly composed: Readonly<Record<string, readonly string[]>>
}

/** Lists by the name that the screen gives them. */
export const shownLists: Readonly<Record<string, ShownList>> = {
  people: {
    definition: peopleList,
    contacts: ['email', 'phone'],
    phones: ['phone'],
    composed: { name: ['familyName', 'givenName'] },
  },
}
