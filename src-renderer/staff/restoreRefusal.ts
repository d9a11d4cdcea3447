import type { Texts } from '#renderer/app/language/language.ts'
import type { RestoreRefusal } from '#shared/backups/contract.ts'

/** Why a backup did not take the place of the office's file, in one sentence. */
export const restoreRefusal = (t: Texts, refusal: RestoreRefusal): string =>
  refusal.reason === 'backupUnusable'
    ? t(`staff.restore.unusable.${refusal.found}`)
    : t(`staff.restore.${refusal.reason}`)
