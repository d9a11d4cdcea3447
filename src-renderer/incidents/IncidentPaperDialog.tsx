import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { incidentPaperQuery } from './incidentQuery.ts'

interface IncidentPaperDialogProps {
  incident: string
  paper: { id: string; number: string }
  onClose: () => void
}

/** A paper of an incident as it was made; its file's name holds the number alone. */
export function IncidentPaperDialog({ incident, paper, onClose }: IncidentPaperDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const { data, error, refetch } = useQuery(incidentPaperQuery(office, incident, paper.id))
  return (
    <PdfDialog
      title={paper.number}
      pdf={data}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={async (pdf) => {
        if ((await office.host.printPdf(pdf)) === 'failed') sayRefused(t('app.file.printFailed'))
      }}
      save={async (bytes) => {
        const name = `${paper.number.replaceAll('/', '-')}.pdf`
        await saveFile({ name, bytes, mediaType: 'application/pdf' })
      }}
      onClose={onClose}
    />
  )
}
