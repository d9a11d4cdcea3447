import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone, sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { ImportState } from '#shared/imports/schema.ts'
import { problemTexts } from './problemTexts.ts'

/** Saves the rows with problems as a file with a column of reasons, through the host. */
export const useProblemFile = (state: ImportState, name: string): (() => Promise<void>) => {
  const { t } = useTranslation()
  const { client, host } = useOffice()
  const { session, as, counts } = state
  return useCallback(async (): Promise<void> => {
    const isStillHere = whoSitsHere()
    try {
      const file = await client.imports.problemRows({ session, texts: problemTexts(t, as) })
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (!isStillHere()) return
      const saved = await host.saveFile({
        name: `${t('imports.problemFile.name', { name: name.replace(/\.[^.]*$/, '') })}.csv`,
        bytes,
        mediaType: 'text/csv',
      })
      if (saved.kind === 'failed') sayRefused(t('imports.problemFile.failed'))
      else if (saved.kind !== 'cancelled') {
        sayDone(t('imports.problemFile.saved', { count: counts.problem }))
      }
    } catch {
      if (isStillHere()) sayRefused(t('imports.problemFile.failed'))
    }
  }, [client, host, session, as, counts.problem, name, t])
}
