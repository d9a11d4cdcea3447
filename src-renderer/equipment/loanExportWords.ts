import './texts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { RecallStep } from '#shared/equipment/recall.ts'
import { ReturnOutcome } from '#shared/equipment/schema.ts'

/** Left as they are: the office fills them in, line by line. */
const date = '{{date}}'
const counted = { count: '{{count}}' }

/** Days late in every plural form of the language. */
const lateForms = (t: Texts, language: string): Record<string, string> => {
  const rules = new Intl.PluralRules(language)
  return Object.fromEntries(
    Array.from({ length: 101 }, (_, count) => [
      `state.late_${rules.select(count)}`,
      t('equipment.late', { count, replace: counted }),
    ]),
  )
}

/** What stored values of lines are called in a list that is taken out, as the screen says them. */
export const loanExportWords = (t: Texts, language: string): Record<string, string> => ({
  ...lateForms(t, language),
  ...Object.fromEntries(
    ReturnOutcome.options.map((outcome) => [`state.${outcome}`, t(`equipment.outcome.${outcome}`)]),
  ),
  'state.owes': t('equipment.loans.preset.owesParts'),
  'state.expected': t('equipment.expected', { date }),
  'state.sentBack': t('equipment.sentBack.mark', { date }),
  'state.notReached': t('equipment.sentBack.notReached'),
  'state.endangers': t('equipment.loans.endangers'),
  'state.dueToday': t('equipment.dueToday'),
  ...Object.fromEntries(
    RecallStep.options.flatMap((step) => {
      const due = t(`equipment.recall.due.${step}`)
      return [
        [`recall.${step}`, due],
        [`recall.from.${step}`, t('equipment.recall.from', { step: due, date })],
      ]
    }),
  ),
  'promised.nobody': t('equipment.nobody'),
  'instead.none': t('equipment.atRisk.none'),
})
