import type { Texts } from '#renderer/app/language/language.ts'
import type { NobodyRefusal, PublishRefusal } from '#shared/notices/contract.ts'

/** Why a notice was not made or nobody marked as told, in one sentence. */
export const noticeRefusal = (t: Texts, { reason }: NobodyRefusal | PublishRefusal): string =>
  t(`notices.refusal.${reason}`)
