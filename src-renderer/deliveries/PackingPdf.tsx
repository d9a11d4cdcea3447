import type { ReactNode } from 'react'
import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { MadePaper } from './packingQuery.ts'

/** A paper of the packing desk, printed or saved under a name that has nobody's in it. */
export function PackingPdf<Key extends readonly unknown[]>({
  title,
  under,
  file,
  remarks,
  query,
  onClose,
}: {
  title: string
  under?: string
  file: string
  remarks?: ReactNode
  query: UseQueryOptions<MadePaper, Error, MadePaper, Key>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { host } = useOffice()
  const saveFile = useSaveFile()
  const { data, error, refetch } = useQuery(query)
  return (
    <PdfDialog
      title={title}
      {...(under === undefined ? {} : { under })}
      remarks={remarks}
      pdf={data?.bytes ?? undefined}
      nothing={
        data?.bytes === null ? t('deliveries.packing.restricted', { code: data.code }) : null
      }
      failed={error !== null}
      onAgain={() => void refetch()}
      print={async (pdf) => {
        if ((await host.printPdf(pdf)) === 'failed') sayRefused(t('app.file.printFailed'))
      }}
      save={async (bytes) => {
        await saveFile({ name: `${file} ${today()}.pdf`, bytes, mediaType: 'application/pdf' })
      }}
      onClose={onClose}
    />
  )
}
