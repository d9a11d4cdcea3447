import './texts.ts'
import { useMemo, useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { today } from '#renderer/courses/today.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { RecordingFormDialog, recordingStart } from './RecordingFormDialog.tsx'

/** Reports that a session was recorded although nobody had asked for it, once it may have been. */
export function ReportUnasked({ session }: { session: TimetableSession }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (session.day > today()) return null
  return (
    <>
      <Button size="compact-sm" variant="default" mt={8} onClick={() => setOpen(true)}>
        {t('recordings.recording.reportUnasked')}
      </Button>
      {open ? <ReportDialog session={session} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function ReportDialog({ session, onClose }: { session: TimetableSession; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const values = useMemo(
    () =>
      recordingStart(session, {
        teacher: session.teachers[0]?.id ?? '',
        platform: '',
        place: '',
      }),
    [session],
  )
  return (
    <RecordingFormDialog
      form={`recording:unasked:${session.id}`}
      title={t('recordings.recording.unaskedTitle')}
      uncleared
      values={values}
      nameOf={() => ''}
      save={({ commandId, input, why }) =>
        client.recordings.reportUnaskedRecording({
          commandId,
          payload: { session: session.id, input, why },
        })
      }
      onClose={onClose}
    />
  )
}
