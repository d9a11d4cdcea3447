import type { Texts } from '#renderer/app/language/language.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'

/** Why a kept file or paper did not come. Only where the office found so is it said to have been changed. */
export function fileTroubleText(t: Texts, error: unknown): string {
  const trouble = callTrouble(error)
  switch (trouble) {
    case 'contentChanged':
      return t('incidents.page.fileChanged')
    case 'noKey':
      return t('incidents.refusal.noKey')
    case 'notFound':
    case 'forbidden':
      return t('incidents.page.fileNotThere')
    case 'diskFull':
    case 'readOnly':
      return t(`components.refusal.${trouble}`)
    default:
      return t('incidents.page.fileNotCome')
  }
}

/** Whether asking once more would answer the same. */
export const isForGood = (error: unknown): boolean =>
  ['contentChanged', 'noKey', 'notFound', 'forbidden'].includes(callTrouble(error))
