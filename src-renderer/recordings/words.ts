import './texts.ts'
import { formatDate, formatTimes } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Meaning } from '#renderer/components/StateMark.tsx'
import type { Conditions } from '#shared/recordings/consent.ts'
import type { ListedState, RequestDetails } from '#shared/recordings/listed.ts'
import type { Standing } from '#shared/recordings/standing.ts'

const meanings: Record<ListedState, Meaning> = {
  collecting: 'waiting',
  blocked: 'warning',
  cleared: 'good',
  recorded: 'waiting',
  shared: 'good',
  accessClosed: 'waiting',
  restricted: 'danger',
  deleted: 'good',
  rejected: 'warning',
  cancelled: 'warning',
  lapsed: 'warning',
}

export const stateMeaning = (state: ListedState): Meaning => meanings[state]

export const standingMeaning = (standing: Standing): Meaning => {
  switch (standing) {
    case 'agreed':
    case 'agreedWithConditions':
      return 'good'
    case 'refused':
      return 'danger'
    case 'expired':
    case 'needsAnew':
      return 'warning'
    case 'missing':
      return 'waiting'
  }
}

/** When a session is: `24.11.2026. 09.00–10.30`. */
export const sessionWords = ({ day, from, to }: { day: string; from: string; to: string }) =>
  `${formatDate(day)} ${formatTimes(from, to)}`

/** The conditions of a yes, in words; '' where there are none. */
export const conditionWords = (t: Texts, conditions: Conditions): string =>
  (['voiceOnly', 'noCamera', 'noChat'] as const)
    .filter((condition) => conditions[condition])
    .map((condition) => t(`recordings.condition.${condition}`))
    .join(', ')

export type NameOf = (id: string) => string

/** The names of everybody a request tells of, by id. */
export const namesIn = ({ people }: Pick<RequestDetails, 'people'>): NameOf => {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

/** In which state a request is shown: one whose session is over waits for nothing. */
export const shownState = ({ state, lapsed }: RequestDetails): ListedState =>
  lapsed ? 'lapsed' : state
