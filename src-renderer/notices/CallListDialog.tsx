import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { Notice } from '#shared/notices/schema.ts'
import { callListQuery } from './noticeQuery.ts'

/** Whom to call about a notice, as a sheet for the phone. */
export function CallListDialog({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const language = isLanguage(i18n.language) ? i18n.language : 'lv'
  const { data, error, refetch } = useQuery(callListQuery(office, { notice: notice.id, language }))
  return (
    <PdfDialog
      title={t('notices.calls.title', { group: notice.group.name })}
      nothing={data === null ? t('notices.calls.nobody') : null}
      pdf={data ?? undefined}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={async (pdf) => {
        if ((await office.host.printPdf(pdf)) === 'failed') sayRefused(t('app.file.printFailed'))
      }}
      save={async (bytes) => {
        const name = `${t('notices.calls.file')} ${today()}.pdf`
        await saveFile({ name, bytes, mediaType: 'application/pdf' })
      }}
      onClose={onClose}
    />
  )
}
