import { useCallback, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { IncidentPaperOf } from '#shared/incidents/papers.ts'
import { useFileTrouble } from './fileTrouble.ts'
import { OpenReasonContext } from './openReason.ts'

interface KeptPaper {
  id: string
  number: string
}

/** Prints or saves a kept paper of an incident. It is asked of the office anew, which notes the way. */
export const usePaperOut = (
  incident: string,
): ((paper: KeptPaper, way: 'print' | 'save') => Promise<void>) => {
  const { client } = useOffice()
  const out = useFileOut()
  const reason = useContext(OpenReasonContext)
  return useCallback(
    ({ id, number }, way) =>
      out(client.incidents.paperFile({ id: incident, paper: id, way, reason }), number, way),
    [client, incident, out, reason],
  )
}

/** Prints or saves an explanation that is to be signed: it has no number yet. */
export const useUnsignedOut = ({ id, number }: { id: string; number: string }) => {
  const { client } = useOffice()
  const out = useFileOut()
  const reason = useContext(OpenReasonContext)
  return useCallback(
    (paper: IncidentPaperOf, way: 'print' | 'save'): Promise<void> =>
      out(client.incidents.previewPaper({ id, paper, way, reason }), number, way),
    [client, id, number, out, reason],
  )
}

/** Prints or saves what the office gives out, or says why it does not come. */
const useFileOut = () => {
  const { t } = useTranslation()
  const { host } = useOffice()
  const saveFile = useSaveFile()
  const sayTrouble = useFileTrouble()
  return useCallback(
    async (coming: Promise<File>, number: string, way: 'print' | 'save'): Promise<void> => {
      const isStillHere = whoSitsHere()
      const file = await coming.catch((error: unknown) => {
        if (isStillHere()) sayTrouble(error)
        return null
      })
      if (file === null) return
      const bytes = new Uint8Array(await file.arrayBuffer())
      // Over a locked window, or for whoever came after, no paper of an incident appears.
      if (!isStillHere()) return
      if (way === 'print') {
        if ((await host.printPdf(bytes)) === 'failed') sayRefused(t('app.file.printFailed'))
        return
      }
      // A person's name is in no name of a file.
      const name = `${number.replaceAll('/', '-')}.pdf`
      await saveFile({ name, bytes, mediaType: 'application/pdf' })
    },
    [host, saveFile, sayTrouble, t],
  )
}
