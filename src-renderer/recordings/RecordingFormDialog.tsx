import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import type { CommonRefusal, Outcome } from '#shared/commands/outcome.ts'
import type { RecordingRefusal } from '#shared/recordings/refusals.ts'
import { RecordingInput } from '#shared/recordings/schema.ts'
import { refusalText } from './refusalText.ts'
import { SeenRows, seenRows } from './seenRows.ts'
import type { NameOf } from './words.ts'

const RecordingForm = z.object({
  ...RecordingInput.shape,
  madeAt: z.iso.date('notADate'),
  madeTime: TimeOfDay,
  seen: SeenRows,
  why: z.string().trim().max(300, 'tooLong'),
})
const ReportForm = RecordingForm.extend({
  why: z.string().trim().min(1, 'required').max(300, 'tooLong'),
})
type RecordingForm = z.infer<typeof RecordingForm>

const inputOf = ({ madeAt, madeTime, ...form }: RecordingForm): RecordingInput => ({
  madeAt: { day: madeAt, time: madeTime },
  madeBy: form.madeBy,
  durationMinutes: form.durationMinutes,
  platform: form.platform,
  place: form.place,
  seen: form.seen,
})

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** What the form begins with: the session as the timetable has it. */
export function recordingStart(
  { day, from, to }: { day: string; from: string; to: string },
  known: { teacher: string; platform: string; place: string },
): RecordingForm {
  return {
    madeAt: day,
    madeTime: from,
    madeBy: known.teacher,
    durationMinutes: Math.max(1, minutesOf(to) - minutesOf(from)),
    platform: known.platform,
    place: known.place,
    seen: [],
    why: '',
  }
}

/** Writes down a recording that was made; one that was not cleared is reported, with how it happened. */
export function RecordingFormDialog({
  form,
  title,
  uncleared,
  values,
  nameOf,
  save,
  onClose,
}: {
  /** The name of the draft. */
  form: string
  title: string
  uncleared: boolean
  values: RecordingForm
  nameOf: NameOf
  save: (wish: {
    commandId: string
    input: RecordingInput
    why: string
  }) => Promise<Outcome<{ recording: string }, RecordingRefusal | CommonRefusal>>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const sections = useMemo(() => {
    const people = personSource(office, t)
    return [
      {
        fields: [
          {
            kind: 'date' as const,
            name: 'madeAt' as const,
            label: t('recordings.recording.field.madeDay'),
          },
          {
            kind: 'time' as const,
            name: 'madeTime' as const,
            label: t('recordings.recording.field.madeTime'),
          },
          {
            kind: 'record' as const,
            name: 'madeBy' as const,
            label: t('recordings.recording.field.madeBy'),
            source: people,
          },
          {
            kind: 'number' as const,
            name: 'durationMinutes' as const,
            label: t('recordings.recording.field.duration'),
            unit: t('recordings.recording.unit'),
          },
          {
            kind: 'text' as const,
            name: 'platform' as const,
            label: t('recordings.recording.field.platform'),
          },
          {
            kind: 'text' as const,
            name: 'place' as const,
            label: t('recordings.recording.field.place'),
          },
          ...(uncleared
            ? [
                {
                  kind: 'text' as const,
                  name: 'why' as const,
                  label: t('recordings.recording.field.why'),
                  help: t('recordings.recording.reportHelp'),
                  wide: true,
                },
              ]
            : []),
          seenRows(t, people),
        ],
      },
    ]
  }, [office, t, uncleared])
  return (
    <FormDialog title={title} onClose={onClose}>
      <RecordForm
        form={form}
        schema={uncleared ? ReportForm : RecordingForm}
        sections={sections}
        values={values}
        revision={null}
        save={({ commandId, values: typed }) =>
          savedAnswer(
            save({ commandId, input: inputOf(typed), why: typed.why }),
            ({ recording }) => recording,
          )
        }
        refused={(refusal: RecordingRefusal) => ({
          ...('field' in refusal ? { field: refusal.field } : {}),
          text: refusalText(t, refusal, nameOf),
        })}
        onSaved={() => {
          sayDone(
            t(uncleared ? 'recordings.recording.done.reported' : 'recordings.recording.done.noted'),
          )
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
