import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { sayDone, sayPlainly, sayRefused } from '#renderer/components/feedback/message.tsx'
import { isTextKey } from '#renderer/app/language/language.ts'
import { useOffice } from './office.ts'

/** Takes back a command and says what came of it. Null means the last one that can be taken back. */
export const useUndo = (): ((entry: number | null) => Promise<void>) => {
  const { client } = useOffice()
  const { t } = useTranslation()
  return useCallback(
    async (entry: number | null): Promise<void> => {
      try {
        const answer = await client.journal.undo({ commandId: uuidv7(), payload: { entry } })
        if (answer.ok) return sayDone(t('components.feedback.undone'))
        if (answer.refusal.reason === 'nothingToUndo') {
          return sayPlainly(t('components.feedback.undoRefused.nothingToUndo'))
        }
        const key: string = `components.feedback.undoRefused.${answer.refusal.reason}`
        const name = 'subject' in answer.refusal ? answer.refusal.name : undefined
        const subject = name ?? t('components.feedback.anotherRecord')
        sayRefused(isTextKey(key) ? t(key, { subject }) : t('components.feedback.cannotUndo'))
      } catch {
        sayRefused(t('components.refusal.other'))
      }
    },
    [client, t],
  )
}
