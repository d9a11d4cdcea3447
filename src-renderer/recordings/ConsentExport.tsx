import './papersTexts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { isTextKey } from '#renderer/app/language/language.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import type { RecordsOf } from '#shared/recordings/consentRecordsContract.ts'

/** Saves the consent records of a request or a person as a file; the access log says that they left. */
export function ConsentExport({ of }: { of: RecordsOf }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const saveFile = useSaveFile()
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    const isStillHere = whoSitsHere()
    try {
      const file = await client.recordings.consentRecords({ of })
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (!isStillHere()) return
      await saveFile({ name: file.name, bytes, mediaType: file.type })
    } catch (error) {
      if (!isStillHere()) return
      const key: string = `components.refusal.${callTrouble(error)}`
      sayRefused(isTextKey(key) ? t(key) : t('components.refusal.other'))
    }
    setBusy(false)
  }
  return (
    <Button size="compact-sm" variant="default" loading={busy} onClick={() => void save()}>
      {t('recordingPapers.export')}
    </Button>
  )
}
