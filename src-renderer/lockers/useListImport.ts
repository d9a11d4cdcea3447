import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useOffice } from '#renderer/app/client/office.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { isTextKey, type Texts } from '#renderer/app/language/language.ts'
import { sayDone, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { Confirmations, ListPreview } from '#shared/lockers/importSchema.ts'
import { refusedWords } from './importWords.ts'

/** Where taking in a list stands. `said`: why the last try came to nothing. */
export type ListImport =
  | { kind: 'choosing'; said: string | null }
  | { kind: 'reading' }
  | { kind: 'previewed'; file: File; preview: ListPreview; said: string | null; taking: boolean }

/** Reads a file, shows what it would change, and takes it in once the user has decided. */
export function useListImport(carrier: string | null, onDone: () => void) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const [state, setState] = useState<ListImport>({ kind: 'choosing', said: null })

  const read = useCallback(
    async (file: File, said: string | null = null): Promise<void> => {
      setState({ kind: 'reading' })
      try {
        const found = await client.lockers.previewList({ file, carrier })
        setState(
          found.kind === 'preview'
            ? { kind: 'previewed', file, preview: found.preview, said, taking: false }
            : { kind: 'choosing', said: refusedWords(t, found.refusal) },
        )
      } catch (error) {
        setState({ kind: 'choosing', said: troubleWords(t, error) })
      }
    },
    [client, carrier, t],
  )

  /** Answers whether it was taken in, and whoever wanted that is still here to be told. */
  const take = useCallback(
    async (
      { file, preview }: { file: File; preview: ListPreview },
      decided: { dated: string; confirmed: Confirmations },
    ): Promise<boolean> => {
      const stay = (said: string | null, taking: boolean): void =>
        setState({ kind: 'previewed', file, preview, said, taking })
      stay(null, true)
      const isStillHere = whoSitsHere()
      try {
        const { carrierId, seen } = preview
        const answer = await client.lockers.takeInList({
          commandId: uuidv7(),
          payload: { file, carrier: carrierId, seen, ...decided },
        })
        if (!isStillHere()) return false
        if (answer.ok) {
          const { carrierName, added, changed, closed, toAsk } = answer.value
          const counts = t('lockers.import.done', { carrier: carrierName, added, changed, closed })
          const ask = toAsk === 0 ? [] : [t('lockers.import.toAsk', { count: toAsk })]
          sayDone([counts, ...ask].join(' '), answer.entry)
          onDone()
          return true
        }
        const said = refusedWords(t, answer.refusal)
        if (answer.refusal.reason === 'changedMeanwhile') await read(file, said)
        else stay(said, false)
      } catch (error) {
        stay(troubleWords(t, error), false)
      }
      return false
    },
    [client, onDone, read, t],
  )
  return { state, read, take }
}

const troubleWords = (t: Texts, error: unknown): string => {
  const key: string = `components.refusal.${callTrouble(error)}`
  return isTextKey(key) ? t(key) : t('components.refusal.other')
}
