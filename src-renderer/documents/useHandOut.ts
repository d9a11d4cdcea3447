import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuidv7 } from 'uuid'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone, sayRefused } from '#renderer/components/feedback/message.tsx'

/** Papers on their way out of the office: their PDF, their ids, the name of the file. */
export interface PapersToHandOut {
  pdf: Uint8Array<ArrayBuffer>
  papers: readonly string[]
  name: string
}
export type WayOut = 'print' | 'save'

/**
 * Gives papers to the printer or into a file, and has the register write it down. Whoever collects them
 * first asks after it whether the same person still sits here: they name people, and stay in the window.
 */
export const useHandOut = (): ((way: WayOut, out: PapersToHandOut) => Promise<void>) => {
  const { t } = useTranslation()
  const { client, host } = useOffice()
  return useMemo(() => {
    const note = async (papers: readonly string[], kind: 'printed' | 'saved'): Promise<void> => {
      await client.documents.notePapers({
        commandId: uuidv7(),
        payload: { papers: [...papers], kind },
      })
    }
    const print = async ({ pdf, papers }: PapersToHandOut): Promise<void> => {
      if ((await host.printPdf(pdf)) === 'asked') await note(papers, 'printed')
      else sayRefused(t('documents.refusal.printFailed'))
    }
    const save = async ({ pdf, papers, name }: PapersToHandOut): Promise<void> => {
      const outcome = await host.saveFile({ name, bytes: pdf, mediaType: 'application/pdf' })
      switch (outcome.kind) {
        case 'saved':
          sayDone(t('documents.done.saved', { path: outcome.path }))
          return note(papers, 'saved')
        case 'downloaded':
          sayDone(t('documents.done.downloaded'))
          return note(papers, 'saved')
        case 'failed':
          return sayRefused(t(`documents.refusal.saveFailed.${outcome.why}`))
        case 'cancelled':
          return undefined
      }
    }
    return (way, out) => (way === 'print' ? print(out) : save(out))
  }, [client, host, t])
}
