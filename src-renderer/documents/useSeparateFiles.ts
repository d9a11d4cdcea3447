import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useOffice } from '#renderer/app/client/office.ts'
import { unreadable } from './paperQuery.ts'
import { useSavePapers } from './useSavePapers.ts'

/** Saves papers as they were kept, each a file named by its number, and has the register write it down. */
export const useSeparateFiles = (): ((papers: readonly string[]) => Promise<void>) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const save = useSavePapers()
  return useCallback(
    async (chosen) => {
      const pack = async (papers: string[]): Promise<File | string> => {
        const packed = await client.documents.files({ papers })
        if (packed.ok) return packed.zip
        const { refusal } = packed
        if (refusal.reason !== 'withheld') return t(`documents.pane.${unreadable[refusal.reason]}`)
        const { numbers } = refusal
        return t('documents.refusal.withheld', {
          count: numbers.length,
          numbers: numbers.join(', '),
        })
      }
      if (!(await save(chosen, pack, t('documents.pane.damaged')))) return
      await client.documents.notePapers({
        commandId: uuidv7(),
        payload: { papers: [...chosen], kind: 'saved' },
      })
    },
    [client, save, t],
  )
}
