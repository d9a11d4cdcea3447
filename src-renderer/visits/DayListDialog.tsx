import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import { dayListQuery } from './visitQuery.ts'

/** Who comes today, as a paper. */
export function DayListDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const day = today()
  const language = isLanguage(i18n.language) ? i18n.language : 'lv'
  const { data, error, refetch } = useQuery(dayListQuery(office, { day, language }))
  return (
    <PdfDialog
      title={t('visits.dayList', { day: formatDate(day) })}
      pdf={data}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={async (pdf) => {
        if ((await office.host.printPdf(pdf)) === 'failed') sayRefused(t('app.file.printFailed'))
      }}
      save={async (bytes) => {
        const name = `${t('visits.dayListFile')} ${day}.pdf`
        await saveFile({ name, bytes, mediaType: 'application/pdf' })
      }}
      onClose={onClose}
    />
  )
}
