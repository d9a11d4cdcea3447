import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { mostPacked } from '#shared/documents/rules.ts'

/** Saves papers as they were kept, each a file named by its number, and has the register write it down. */
export const useSeparateFiles = (): ((papers: readonly string[]) => Promise<void>) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const saveFile = useSaveFile()
  return useCallback(
    async (chosen) => {
      const papers = [...chosen]
      if (papers.length > mostPacked) {
        return sayRefused(t('documents.refusal.tooMany', { most: mostPacked }))
      }
      const packed = await client.documents.files({ papers })
      if (!packed.ok) return sayRefused(t('documents.pane.damaged'))
      const { zip } = packed
      const bytes = new Uint8Array(await zip.arrayBuffer())
      if (!(await saveFile({ name: zip.name, bytes, mediaType: zip.type }))) return undefined
      await client.documents.notePapers({
        commandId: uuidv7(),
        payload: { papers, kind: 'saved' },
      })
    },
    [client, saveFile, t],
  )
}
