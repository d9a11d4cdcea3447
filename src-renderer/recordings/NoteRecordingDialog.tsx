import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import { RecordingFormDialog, recordingStart } from './RecordingFormDialog.tsx'
import type { NameOf } from './words.ts'

/** Writes down that the session was recorded; without clearance, or once more, it can only be reported. */
export function NoteRecordingDialog({
  request,
  uncleared,
  nameOf,
  onClose,
}: {
  request: RequestDetails
  uncleared: boolean
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { id, session, grid, notices } = request
  const terms = notices.at(-1)?.terms
  const values = useMemo(
    () =>
      recordingStart(session, {
        teacher: grid.find(({ role }) => role === 'teacher')?.person ?? '',
        platform: terms?.processor ?? '',
        place: request.person === null ? '' : (terms?.storage ?? ''),
      }),
    [session, grid, terms, request.person],
  )
  return (
    <RecordingFormDialog
      form={`recording:${uncleared ? 'report' : 'note'}:${id}`}
      title={t(uncleared ? 'recordings.recording.reportTitle' : 'recordings.recording.noteTitle')}
      uncleared={uncleared}
      values={values}
      nameOf={nameOf}
      save={({ commandId, input, why }) =>
        uncleared
          ? client.recordings.reportUnclearedRecording({ commandId, payload: { id, input, why } })
          : client.recordings.noteRecording({ commandId, payload: { id, input } })
      }
      onClose={onClose}
    />
  )
}
