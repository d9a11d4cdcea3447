import './texts.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { Terms } from '#shared/recordings/terms.ts'
import { refusalText } from './refusalText.ts'
import type { NameOf } from './words.ts'

interface Of {
  id: string
  revision: number
}

/** The commands on requests and recordings that need no form, each saying what came of it. */
export const useRecordingCommands = (nameOf: NameOf) => {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useMemo(() => {
    const { recordings } = client
    // What is said of consents and recordings is followed by other events, never taken back.
    const never = { undoable: () => false }
    const refused = (refusal: Parameters<typeof refusalText>[1]): string =>
      refusalText(t, refusal, nameOf)
    return {
      ask: (id: string, people: string[] | null) =>
        run((commandId) => recordings.askPeople({ commandId, payload: { id, people } }), {
          ...never,
          done: ({ count }) => t('recordings.done.asked', { count }),
          refused,
        }),
      narrow: (of: Of, terms: Terms) =>
        run((commandId) => recordings.narrow({ commandId, payload: { ...of, terms } }), {
          ...never,
          done: () => t('recordings.done.narrowed'),
          refused,
        }),
      askAnew: (of: Of, terms: Terms) =>
        run((commandId) => recordings.widen({ commandId, payload: { ...of, terms } }), {
          ...never,
          done: () => t('recordings.done.toAskAnew'),
          refused,
        }),
      closeAccess: (of: Of) =>
        run((commandId) => recordings.closeAccess({ commandId, payload: of }), {
          ...never,
          done: () => t('recordings.recording.done.closed'),
          refused,
        }),
      checkDeletion: (of: Of) =>
        run((commandId) => recordings.checkDeletion({ commandId, payload: of }), {
          ...never,
          done: () => t('recordings.recording.done.checked'),
          refused,
        }),
      releaseHold: (of: Of) =>
        run((commandId) => recordings.releaseHold({ commandId, payload: of }), {
          ...never,
          done: () => t('recordings.recording.done.released'),
          refused,
        }),
    }
  }, [client, run, t, nameOf])
}
