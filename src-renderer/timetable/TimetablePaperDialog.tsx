import './texts.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { isLanguage } from '#renderer/app/language/languages.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { PersonalTimetableOf } from '#shared/timetable/schema.ts'
import { timetablePaperQuery } from './sessionQuery.ts'

/** The sessions to come of a teacher, a participant or a room, as they will be printed or saved. */
export function TimetablePaperDialog(props: { of: PersonalTimetableOf; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const language = isLanguage(i18n.language) ? i18n.language : 'lv'
  const { of, onClose } = props
  const { data, error, refetch } = useQuery(timetablePaperQuery(office, { of, language }))
  return (
    <PdfDialog
      title={t('timetable.out.paper')}
      nothing={data?.kind === 'kept' ? t(`timetable.out.kept.${data.reason}`) : null}
      pdf={data?.kind === 'ready' ? data.pdf : undefined}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={async (pdf) => {
        if ((await office.host.printPdf(pdf)) === 'failed') sayRefused(t('app.file.printFailed'))
      }}
      save={async (bytes) => {
        // A person stands in no name of a file.
        const name = `${t('timetable.out.file')} ${today()}.pdf`
        await saveFile({ name, bytes, mediaType: 'application/pdf' })
      }}
      onClose={onClose}
    />
  )
}
