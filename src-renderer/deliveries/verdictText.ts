import './dispatchTexts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { NumbersPreview } from '#shared/deliveries/numbersSchema.ts'

/** What is to be thought of a number, in words. */
export function verdictText(
  t: Texts,
  verdict: NumbersPreview['numbers'][number]['verdict'],
): string {
  switch (verdict.kind) {
    case 'problem':
      return t(`dispatch.numbers.verdict.problem.${verdict.problem}`)
    case 'taken':
      return verdict.by === ''
        ? t('dispatch.numbers.verdict.takenHidden')
        : t('dispatch.numbers.verdict.taken', { by: verdict.by })
    default:
      return t(`dispatch.numbers.verdict.${verdict.kind}`)
  }
}
