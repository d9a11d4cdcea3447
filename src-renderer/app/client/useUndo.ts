import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { inTray } from '#renderer/components/feedback/inTray.ts'
import {
  sayDone,
  sayPlainly,
  sayRefused,
  whoSitsHere,
} from '#renderer/components/feedback/message.tsx'
import type { TakeBack, WayBack } from '#renderer/components/feedback/undo.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import { lateActionWord } from './lateActionWord.ts'
import { type OfficeClient, useOffice } from './office.ts'

/** Where the words of a refusal may stand: those of its rule, with the way out, before the general ones. */
const wordsOf = ({ reason, rule }: { reason: string; rule?: string }): string[] => [
  ...(rule === undefined ? [] : [`components.feedback.undoRule.${rule}`]),
  `components.feedback.undoRefused.${reason}`,
]

/**
 * Takes back a command and says which, with the way to have it again. Null means the last one that can
 * be taken back: a press while that is under way would take one more, so it is not heard.
 */
export const useUndo = (): TakeBack => {
  const { client } = useOffice()
  const { t, i18n } = useTranslation()
  const underWay = useRef(false)
  return useCallback(
    async (entry, way = 'undo') => {
      if (underWay.current) return false
      underWay.current = true
      await takeBack(client, { t, language: i18n.language }, entry, way)
      underWay.current = false
      return true
    },
    [client, t, i18n],
  )
}

/**
 * Says what came of it, whatever that is, to whoever wanted it and to nobody who came after: it never
 * rejects.
 */
const takeBack = async (
  client: OfficeClient,
  { t, language }: { t: Texts; language: string },
  entry: number | null,
  way: WayBack,
): Promise<void> => {
  const commandId = uuidv7()
  const isStillHere = whoSitsHere()
  try {
    // No cancel: the office may have taken it back by then, and the next press would take one more.
    const answer = await inTray(
      { id: commandId, title: t('components.feedback.undoing') },
      client.journal.undo({ commandId, payload: { entry } }),
      ({ ok }) => (ok ? null : 'failed'),
    )
    if (answer.ok) {
      const action = await lateActionWord(language, answer.value.action)
      if (!isStillHere()) return
      const done = way === 'undo' ? 'undone' : 'redone'
      const text =
        action === null
          ? t(`components.feedback.${done}`)
          : t(`components.feedback.${done}Named`, { action })
      const { left } = answer.value
      const more = left === 0 ? [] : [t('components.feedback.leftAsItWas', { count: left })]
      return sayDone([text, ...more].join(' '), answer.entry, way === 'undo' ? 'redo' : 'undo')
    }
    if (!isStillHere()) return
    if (answer.refusal.reason === 'nothingToUndo') {
      return sayPlainly(t('components.feedback.undoRefused.nothingToUndo'))
    }
    const name = 'subject' in answer.refusal ? answer.refusal.name : undefined
    const subject = name ?? t('components.feedback.anotherRecord')
    const key = wordsOf(answer.refusal).find(isTextKey)
    sayRefused(t(key ?? 'components.feedback.cannotUndo', { subject }))
  } catch {
    if (isStillHere()) sayRefused(t('components.refusal.other'))
  }
}
