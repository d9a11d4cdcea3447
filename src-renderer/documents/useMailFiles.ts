import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { mostPacked } from '#shared/documents/rules.ts'

/** Saves messages with sheets attached for a mail program. Sending is up to whoever opens them, and so is noting it. */
export const useMailFiles = (): ((papers: readonly string[]) => Promise<void>) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const saveFile = useSaveFile()
  return useCallback(
    async (chosen) => {
      const papers = [...chosen]
      if (papers.length > mostPacked) {
        return sayRefused(t('documents.refusal.tooMany', { most: mostPacked }))
      }
      const file = await client.documents.mailFile({ papers })
      if (file === null) return sayRefused(t('documents.refusal.nobodyToMail'))
      const bytes = new Uint8Array(await file.arrayBuffer())
      await saveFile({ name: file.name, bytes, mediaType: file.type })
    },
    [client, saveFile, t],
  )
}
