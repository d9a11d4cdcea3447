import '#renderer/documents/texts.ts'
import './papersTexts.ts'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { PaperToKeepDialog } from '#renderer/documents/PaperToKeepDialog.tsx'
import type { RecordingPaperKind } from '#shared/documents/schema.ts'
import { Language } from '#shared/people/schema.ts'
import { requestPaperQuery } from './requestPaperQuery.ts'

/** A paper of a request. */
export function RequestPaperDialog({
  request,
  kind,
  person,
  onClose,
}: {
  request: string
  kind: RecordingPaperKind
  /** Whose form, withdrawal or receipt; null of the others. */
  person: string | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const [language, setLanguage] = useState<Language | null>(null)
  const of = { request, kind, person, language }
  const query = useQuery(requestPaperQuery(office, of))
  return (
    <PaperToKeepDialog
      kind={kind}
      query={query}
      languages={Language.options}
      language={language}
      onLanguage={setLanguage}
      making={{
        call: (commandId) => office.client.recordings.makePaper({ commandId, payload: { of } }),
        why: (reason) => t(`recordingPapers.nothing.${reason}`),
      }}
      onClose={onClose}
    />
  )
}
