import '#renderer/equipment/texts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { CommonRefusal } from '#shared/commands/outcome.ts'
import { NeedAnswer } from '#shared/equipment/needs.ts'
import type { ImportedNeedsCounts, ImportRefusal } from '#shared/imports/contract.ts'
import type { NeedImportRow } from '#shared/imports/schema.ts'
import type { FieldChange } from '#shared/imports/target.ts'
import { fieldWord, refusalWords } from './importWords.ts'

/** An answer as the grid of needs calls it; nobody having asked is one too. */
export const answerWord = (t: Texts, answer: string): string => {
  const known = NeedAnswer.safeParse(answer)
  return t(`equipment.needs.state.${known.success ? known.data : 'notAsked'}`)
}

/** „Dators: vajag”. */
export const answerWords = (t: Texts, { kind, answer }: NeedImportRow['answers'][number]): string =>
  `${fieldWord(t, kind)}: ${answerWord(t, answer)}`

/** „Dators: nezina → vajag”. */
export const needChangeWords = (t: Texts, { field, from, to }: FieldChange): string =>
  `${fieldWord(t, field)}: ${answerWord(t, from)} → ${answerWord(t, to)}`

/** What the import of answers did. */
export const needsDoneWords = (t: Texts, { people, unchanged }: ImportedNeedsCounts): string =>
  [
    t('imports.needs.done.people', { count: people }),
    ...(unchanged > 0 ? [t('imports.done.unchanged', { count: unchanged })] : []),
  ].join(' ')

/** Why no answer was noted. */
export const needsRefusalWords = (t: Texts, refusal: ImportRefusal | CommonRefusal): string => {
  switch (refusal.reason) {
    case 'nothingToImport':
      return t('imports.needs.nothing')
    case 'groupArchived':
      return t('imports.needs.archived')
    default:
      return refusalWords(t, refusal)
  }
}
