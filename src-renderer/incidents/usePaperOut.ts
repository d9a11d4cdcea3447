import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { fileTroubleText } from './fileTrouble.ts'

interface KeptPaper {
  id: string
  number: string
}

/** Prints or saves a kept paper of an incident. It is asked of the office anew, which notes the way. */
export const usePaperOut = (
  incident: string,
): ((paper: KeptPaper, way: 'print' | 'save') => Promise<void>) => {
  const { t } = useTranslation()
  const { client, host } = useOffice()
  const saveFile = useSaveFile()
  return useCallback(
    async ({ id, number }, way) => {
      const file = await client.incidents
        .paperFile({ id: incident, paper: id, way })
        .catch((error: unknown) => {
          sayRefused(fileTroubleText(t, error))
          return null
        })
      if (file === null) return
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (way === 'print') {
        if ((await host.printPdf(bytes)) === 'failed') sayRefused(t('app.file.printFailed'))
        return
      }
      // A person's name is in no name of a file.
      const name = `${number.replaceAll('/', '-')}.pdf`
      await saveFile({ name, bytes, mediaType: 'application/pdf' })
    },
    [client, host, incident, saveFile, t],
  )
}
