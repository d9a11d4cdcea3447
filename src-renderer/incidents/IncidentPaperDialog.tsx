import './texts.ts'
import { useContext } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { fileTroubleText, isForGood } from './fileTrouble.ts'
import { incidentPaperQuery } from './incidentQuery.ts'
import { OpenReasonContext } from './openReason.ts'
import { usePaperOut } from './usePaperOut.ts'

interface IncidentPaperDialogProps {
  incident: string
  paper: { id: string; number: string }
  onClose: () => void
}

/** A paper of an incident as it was made. */
export function IncidentPaperDialog({ incident, paper, onClose }: IncidentPaperDialogProps) {
  const { t } = useTranslation()
  const out = usePaperOut(incident)
  const reason = useContext(OpenReasonContext)
  const { data, error, refetch } = useQuery(
    incidentPaperQuery(useOffice(), { id: incident, reason }, paper.id),
  )
  return (
    <PdfDialog
      title={paper.number}
      nothing={error !== null && isForGood(error) ? fileTroubleText(t, error) : null}
      pdf={data}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={() => out(paper, 'print')}
      save={() => out(paper, 'save')}
      onClose={onClose}
    />
  )
}
