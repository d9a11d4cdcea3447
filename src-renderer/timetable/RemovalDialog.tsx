import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { dayAndTime } from '#renderer/notices/contactValues.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { Removal, RemovalInput } from '#shared/timetable/removal.ts'
import { RemovalReason, type TimetableSession } from '#shared/timetable/schema.ts'
import { memberSource } from './memberSource.ts'

interface RemovalDialogProps {
  session: TimetableSession
  /** What was noted, to be changed; null for a new note. */
  removal: Removal | null
  onClose: () => void
}

/** Notes that a teacher sent somebody out of a session, and when the group's tutor was told. */
export function RemovalDialog({ session, removal, onClose }: RemovalDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const { id, group, teachers, from } = session
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'record',
            name: 'person',
            label: t('timetable.removal.field.person'),
            source: memberSource(office, group.id),
          },
          { kind: 'time', name: 'at', label: t('timetable.removal.field.at') },
          {
            kind: 'select',
            name: 'reason',
            label: t('timetable.removal.field.reason'),
            options: RemovalReason.options.map((value) => ({
              value,
              word: t(`timetable.removal.reason.${value}`),
            })),
          },
          {
            kind: 'record',
            name: 'removedBy',
            label: t('timetable.removal.field.removedBy'),
            source: personSource(office, t),
          },
          { kind: 'date', name: 'tutorDay', label: t('timetable.removal.field.tutorDay') },
          { kind: 'time', name: 'tutorTime', label: t('timetable.removal.field.tutorTime') },
          {
            kind: 'longText',
            name: 'note',
            label: t('timetable.removal.field.note'),
            help: t('timetable.removal.noteHelp'),
            wide: true,
          },
        ] as const,
      },
    ],
    [t, office, group.id],
  )
  const values = useMemo(
    () => (removal === null ? emptyRemoval(from, teachers[0]?.id ?? null) : valuesOf(removal)),
    [removal, from, teachers],
  )
  return (
    <FormDialog
      title={t(removal === null ? 'timetable.removal.new' : 'timetable.removal.edit')}
      onClose={onClose}
    >
      <RecordForm
        form={`removal:${removal?.id ?? id}`}
        schema={RemovalInput}
        sections={sections}
        values={values}
        revision={removal?.revision ?? null}
        save={async ({ commandId, values: input, revision }) => {
          const payload = { session: id, input }
          const answer =
            removal === null || revision === null
              ? await office.client.timetable.noteRemoval({ commandId, payload })
              : await office.client.timetable.updateRemoval({
                  commandId,
                  payload: { ...payload, id: removal.id, revision },
                })
          return answer.ok ? { ...answer, value: {} } : answer
        }}
        refused={({ reason }) => ({ text: t(`timetable.removal.refusal.${reason}`) })}
        currentOf={(current) => {
          const read = Removal.safeParse(current)
          return read.success ? valuesOf(read.data) : null
        }}
        onSaved={(_, entry) => {
          sayDone(t('timetable.removal.saved'), entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}

/** A note that is being entered: the teacher did it, as a rule. */
const emptyRemoval = (at: string, removedBy: string | null): RemovalInput => ({
  person: '',
  at,
  reason: 'disturbing',
  removedBy,
  tutorDay: null,
  tutorTime: null,
  note: '',
})

const valuesOf = (removal: Removal): RemovalInput => {
  const told = removal.tutorToldAt === null ? null : dayAndTime(removal.tutorToldAt)
  return {
    person: removal.person.id,
    at: dayAndTime(removal.at).time,
    reason: removal.reason,
    removedBy: removal.removedBy?.id ?? null,
    tutorDay: told?.day ?? null,
    tutorTime: told?.time ?? null,
    note: removal.note,
  }
}
