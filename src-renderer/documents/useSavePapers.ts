import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { mostPacked } from '#shared/documents/rules.ts'

/**
 * Saves what the office makes of papers as one file, or says why there is none: in the words that `make`
 * answers instead, else in those of `nothing`.
 * @returns whether it was saved
 */
export const useSavePapers = (): ((
  papers: readonly string[],
  make: (papers: string[]) => Promise<File | string | null>,
  nothing: string,
) => Promise<boolean>) => {
  const { t } = useTranslation()
  const saveFile = useSaveFile()
  return useCallback(
    async (papers, make, nothing) => {
      if (papers.length > mostPacked) {
        sayRefused(t('documents.refusal.tooMany', { most: mostPacked }))
        return false
      }
      // Papers name people: what comes after a lock is for nobody.
      const isStillHere = whoSitsHere()
      try {
        const file = await make([...papers])
        const isFile = file !== null && typeof file !== 'string'
        const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : null
        if (!isStillHere()) return false
        if (!isFile || bytes === null) {
          sayRefused(isFile ? nothing : (file ?? nothing))
          return false
        }
        return await saveFile({ name: file.name, bytes, mediaType: file.type })
      } catch {
        if (isStillHere()) sayRefused(t('app.file.notMade'))
        return false
      }
    },
    [saveFile, t],
  )
}
