import './batchTexts.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { Meaning } from '#renderer/components/StateMark.tsx'
import type { BatchChannel, BatchVerdict } from '#shared/deliveries/batchSchema.ts'
import { refusalText } from './refusalText.ts'

/** How a group gets something, in words. */
export const channelWord = (t: Texts, channel: BatchChannel): string =>
  channel === 'preferred' || channel === 'electronic'
    ? t(`batch.channel.${channel}`)
    : t(`deliveries.channel.${channel}`)

/** What becomes of one participant, at a glance. */
export function verdictWords(t: Texts, verdict: BatchVerdict): { meaning: Meaning; word: string } {
  switch (verdict.kind) {
    case 'new':
      return {
        meaning: 'good',
        word:
          verdict.codes.length === 0
            ? t('batch.preview.new')
            : t('batch.preview.rest', { codes: verdict.codes.join(', ') }),
      }
    case 'has':
      return {
        meaning: 'waiting',
        word: t('batch.preview.has', { codes: verdict.codes.join(', ') }),
      }
    case 'cannot':
      return { meaning: 'danger', word: refusalText(t, verdict.refusal) }
    case 'noPreference':
      return { meaning: 'warning', word: t('batch.preview.noPreference') }
  }
}
