import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { sayDone, sayPlainly, sayRefused } from '#renderer/components/feedback/message.tsx'
import { isTextKey } from '#renderer/app/language/language.ts'
import { useOffice } from './office.ts'

/** Where the words of a refusal may stand: those of its rule, with the way out, before the general ones. */
const wordsOf = ({ reason, rule }: { reason: string; rule?: string }): string[] => [
  ...(rule === undefined ? [] : [`components.feedback.undoRule.${rule}`]),
  `components.feedback.undoRefused.${reason}`,
]

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
        const name = 'subject' in answer.refusal ? answer.refusal.name : undefined
        const subject = name ?? t('components.feedback.anotherRecord')
        const key = wordsOf(answer.refusal).find(isTextKey)
        sayRefused(t(key ?? 'components.feedback.cannotUndo', { subject }))
      } catch {
        sayRefused(t('components.refusal.other'))
      }
    },
    [client, t],
  )
}
