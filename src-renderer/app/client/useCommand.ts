import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { sayDone, sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { isTextKey } from '#renderer/app/language/language.ts'
import type { Outcome } from '#shared/commands/outcome.ts'
import { callTrouble } from './refusedCall.ts'

interface CommandWords<T, R> {
  /**
   * What happened, in one sentence; the message offers to take it back. Null where the screen shows it
   * anyhow and the way back is beside it.
   */
  done: (value: T) => string | null
  /** False where the command changed nothing after all: then there is nothing to take back. */
  undoable?: (value: T) => boolean
  /** The feature's own refusals in words. */
  refused: (refusal: R) => string
  /** Told that the command's id was used for something else: the next try needs another. */
  reused?: () => void
  /**
   * Where the id is that of unsaved work, and nobody else's: what was sent under it is done, though what
   * follows from the office's records may be other by now. Said in place of the call to try again.
   */
  already?: () => string
}

type Reasoned = { reason: string }
const common = new Set(['invalid', 'changedMeanwhile', 'commandReused', 'cancelled', 'cannotWrite'])

/**
 * Runs a command that needs no form, and says what came of it. `call` gets the command's id; the
 * answer is its value, or null when nothing was done, or whoever asked for it has left the window.
 */
export const useCommand = () => {
  const { t } = useTranslation()
  return useCallback(
    async <T, R extends Reasoned>(
      call: (commandId: string) => Promise<Outcome<T, R>>,
      words: CommandWords<T, R>,
    ): Promise<T | null> => {
      const isStillHere = whoSitsHere()
      try {
        const answer = await call(uuidv7())
        if (!isStillHere()) return null
        if (answer.ok) {
          const undoable = words.undoable?.(answer.value) ?? true
          const word = words.done(answer.value)
          if (word !== null) sayDone(word, undoable ? answer.entry : null)
          return answer.value
        }
        const { refusal } = answer
        if (isOwn<R>(refusal)) sayRefused(words.refused(refusal))
        else if (refusal.reason === 'commandReused' && words.already !== undefined) {
          sayDone(words.already())
        } else {
          if (refusal.reason === 'commandReused') words.reused?.()
          const word = 'why' in refusal ? refusal.why : refusal.reason
          const key: string = `components.refusal.${word}`
          sayRefused(isTextKey(key) ? t(key) : t('components.refusal.other'))
        }
      } catch (error) {
        if (!isStillHere()) return null
        const key: string = `components.refusal.${callTrouble(error)}`
        sayRefused(isTextKey(key) ? t(key) : t('components.refusal.other'))
      }
      return null
    },
    [t],
  )
}

const isOwn = <R extends Reasoned>(refusal: R | Reasoned): refusal is R =>
  !common.has(refusal.reason)
