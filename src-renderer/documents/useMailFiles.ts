import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSavePapers } from './useSavePapers.ts'

/** Saves messages with sheets attached for a mail program. Sending is up to whoever opens them, and so is noting it. */
export const useMailFiles = (): ((papers: readonly string[]) => Promise<boolean>) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const save = useSavePapers()
  return useCallback(
    (chosen) =>
      save(
        chosen,
        (papers) => client.documents.mailFile({ papers }),
        t('documents.refusal.nobodyToMail'),
      ),
    [client, save, t],
  )
}
