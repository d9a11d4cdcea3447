import './texts.ts'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Meaning } from '#renderer/components/StateMark.tsx'
import type { Missing } from '#shared/incidents/closing.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import type { PoliceState } from '#shared/incidents/police.ts'
import type { IncidentRefusal } from '#shared/incidents/refusals.ts'
import type { IncidentState } from '#shared/incidents/state.ts'
import type { StatementState } from '#shared/incidents/statement.ts'

export const stateMeaning = (state: IncidentState): Meaning =>
  state === 'closed' || state === 'informed' ? 'good' : 'waiting'

export const policeMeaning: Readonly<Record<PoliceState, Meaning>> = {
  none: 'good',
  toDecide: 'warning',
  toReport: 'warning',
  reported: 'good',
  notReported: 'good',
}

export const statementMeaning = (state: StatementState): Meaning =>
  state === 'requested' || state === 'draft' ? 'waiting' : 'good'

/** Words that each begin with a capital, as one line does: the first of them alone keeps it. */
export const inOneLine = (words: readonly string[]): string =>
  words
    .map((word, place) => (place === 0 ? word : `${word.charAt(0).toLowerCase()}${word.slice(1)}`))
    .join(', ')

type Named = Pick<IncidentFile, 'persons' | 'actions'>

/** What is still missing, by the names that its reader may see. */
export function missingText(t: Texts, missing: Missing, { persons, actions }: Named): string {
  const name = (id: string): string => persons.find((person) => person.id === id)?.name ?? ''
  switch (missing.kind) {
    case 'statementNotAsked':
    case 'statementOpen':
    case 'partyNotInformed':
      return t(`incidents.missing.${missing.kind}`, { name: name(missing.person) })
    case 'actionOpen': {
      const what = actions.find(({ id }) => id === missing.action)?.what ?? ''
      return what === ''
        ? t('incidents.missing.actionUnread')
        : t('incidents.missing.actionOpen', { what })
    }
    default:
      return t(`incidents.missing.${missing.kind}`)
  }
}

/** A refusal of incidents in words. */
export function refusalText(t: Texts, refusal: IncidentRefusal, file: Named): string {
  switch (refusal.reason) {
    case 'mayNot':
      return t(`incidents.refusal.mayNot.${refusal.needs}`)
    case 'mayNotRead':
    case 'wrongRecoveryKey':
      return refusal.reason === 'mayNotRead'
        ? t(`incidents.refusal.mayNotRead.${refusal.why}`)
        : t(`incidents.refusal.wrongRecoveryKey.${refusal.why}`)
    case 'scanMissing':
      return t(`incidents.refusal.scanMissing.${refusal.field}`)
    case 'fileTooLarge':
      return t('incidents.refusal.fileTooLarge', { size: formatBytes(refusal.most) })
    case 'closingTooEarly':
      return [
        t('incidents.refusal.closingTooEarly'),
        ...refusal.missing.map((each) => `• ${missingText(t, each, file)}`),
      ].join('\n')
    default:
      return t(`incidents.refusal.${refusal.reason}`)
  }
}

/** Where nobody is named yet. */
export const nobody: Named = { persons: [], actions: [] }
