import '#renderer/documents/texts.ts'
import './dispatchTexts.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { askAnew, paperFileQuery } from '#renderer/documents/paperQuery.ts'
import { useHandOut, type WayOut } from '#renderer/documents/useHandOut.ts'

/** The paper of a closed manifest, as it was kept: to be printed again under its number. */
export function ManifestPaper({
  paper,
  number,
  onClose,
}: {
  paper: string
  number: string
  onClose: () => void
}) {
  const { t } = useTranslation()
  const file = useQuery(paperFileQuery(useOffice(), paper))
  const { data, error, refetch } = file
  const handOut = useHandOut()
  const kept = data?.kind === 'sound' ? data : null
  const out = async (way: WayOut): Promise<void> => {
    const isStillHere = whoSitsHere()
    const now = await askAnew(file)
    if (now !== null && isStillHere())
      await handOut(way, { pdf: now.pdf, papers: [paper], name: now.name })
  }
  return (
    <PdfDialog
      title={t('documents.kind.manifest')}
      under={number}
      nothing={
        data?.kind === 'damaged'
          ? t('dispatch.manifests.damaged')
          : data?.kind === 'erased' || data?.kind === 'withheld'
            ? t(`documents.pane.${data.kind}`)
            : null
      }
      pdf={kept?.pdf}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={() => out('print')}
      save={() => out('save')}
      onClose={onClose}
    />
  )
}
