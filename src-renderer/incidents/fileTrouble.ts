import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Texts } from '#renderer/app/language/language.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'

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

/**
 * Says why a kept file or paper did not come. One that was changed is first found when it is opened: the
 * incident is asked for anew, so that its page says so too.
 */
export const useFileTrouble = (): ((error: unknown) => void) => {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const known = useQueryClient()
  return useCallback(
    (error) => {
      sayRefused(fileTroubleText(t, error))
      if (callTrouble(error) !== 'contentChanged') return
      void known.invalidateQueries({ queryKey: queries.incidents.get.key() })
    },
    [known, queries, t],
  )
}

/** Whether asking once more would answer the same. */
export const isForGood = (error: unknown): boolean =>
  ['contentChanged', 'noKey', 'notFound', 'forbidden'].includes(callTrouble(error))
