import { formatDate } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { HoldRefusal, KeepingRefusal, StepRefusal } from '#shared/privacy/refusals.ts'
import type { RestrictionRefusal } from '#shared/privacy/restriction.ts'

type Refusal =
  | StepRefusal
  | HoldRefusal
  | KeepingRefusal
  | { reason: 'notACopy' | 'itemsGone' | 'cancelled' }
  | { reason: 'notYet'; field: 'receivedOn' }

/** Why something about people's rights is not done, in a sentence. */
export const refusalText = (t: Texts, refusal: Refusal): string =>
  refusal.reason === 'tooEarly'
    ? t('privacy.refusal.tooEarly', { from: formatDate(refusal.from) })
    : t(`privacy.refusal.${refusal.reason}`)

/** Why a restriction is not made, changed or lifted, beside the field it is about. */
export const restrictionRefused = (
  t: Texts,
  refusal: RestrictionRefusal,
): { field?: string; text: string } => ({
  ...('field' in refusal ? { field: refusal.field } : {}),
  text: t(`privacy.restriction.refusal.${refusal.reason}`),
})

/** The same beside the field it is about. */
export const refusedAt = (t: Texts, refusal: Refusal): { field?: string; text: string } => ({
  ...('field' in refusal ? { field: refusal.field } : {}),
  text: refusalText(t, refusal),
})
