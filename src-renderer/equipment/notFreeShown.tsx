import type { Texts } from '#renderer/app/language/language.ts'
import type { RefusalShown } from '#renderer/components/form/recordFormProps.ts'
import { RefusalLines } from './RefusalLines.tsx'
import { type NotFree, notFreeLines } from './refusalText.ts'

/** Why something is not free, as a form shows it: with moving others as the way out where that helps. */
export const notFreeShown = (t: Texts, refusal: NotFree, onMove: () => void): RefusalShown => ({
  text: <RefusalLines lines={notFreeLines(t, refusal)} />,
  ways:
    refusal.ways.moves.length === 0
      ? []
      : [{ word: t('equipment.refusal.moveThem'), act: onMove, save: true }],
})
