import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import type { SheetsOf } from '#shared/documents/schema.ts'
import { sheetsQuery } from './sheetsQuery.ts'
import { SheetRemarksNote } from './SheetRemarksNote.tsx'
import type { WayOut } from './useHandOut.ts'
import { useMakeSheets } from './useMakeSheets.ts'

interface SheetsDialogProps {
  of: SheetsOf
  /** The participant's or the group's name. */
  name: string
  onClose: () => void
}

/** The information sheets as they will be printed; printing or saving makes them papers with numbers. */
export function SheetsDialog({ of, name, onClose }: SheetsDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data, error, refetch } = useQuery(sheetsQuery(office, of))
  const make = useMakeSheets()
  const ready = data?.kind === 'ready' ? data : null
  const handOut = async (way: WayOut): Promise<void> => {
    if (ready !== null && (await make({ of, name, copies: ready.copies, way }))) onClose()
  }
  const numbersLater = t('documents.preview.numbersLater')
  return (
    <PdfDialog
      title={t('documents.preview.title', { name })}
      under={
        ready === null || of.kind === 'participant'
          ? numbersLater
          : `${t('documents.preview.copies', { count: ready.copies })} · ${numbersLater}`
      }
      remarks={
        ready === null ? null : <SheetRemarksNote remarks={ready.remarks} group={of.group} />
      }
      nothing={data?.kind === 'nobody' ? t('documents.preview.nobody') : null}
      pdf={ready?.pdf}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={() => handOut('print')}
      save={() => handOut('save')}
      onClose={onClose}
    />
  )
}
