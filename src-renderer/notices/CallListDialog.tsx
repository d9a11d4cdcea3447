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
export function CallListDialog(props: {
  notice: Notice
  /** Asked before the sheet leaves the office; false where the notice says something else by now. */
  onGive: () => Promise<boolean>
  onClose: () => void
}) {
  const { notice, onGive, onClose } = props
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
        if (!(await onGive())) return
        if ((await office.host.printPdf(pdf)) === 'failed') sayRefused(t('app.file.printFailed'))
      }}
      save={async (bytes) => {
        if (!(await onGive())) return
        const name = `${t('notices.calls.file')} ${today()}.pdf`
        await saveFile({ name, bytes, mediaType: 'application/pdf' })
      }}
      onClose={onClose}
    />
  )
}
