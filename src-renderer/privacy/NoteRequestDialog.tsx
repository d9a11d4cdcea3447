import '#renderer/notices/texts.ts'
import './texts.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import { personOrNew } from '#renderer/people/personMaking.tsx'
import { ContactChannel } from '#shared/notices/schema.ts'
import { DataRequestInput, DataRequestKind } from '#shared/privacy/schema.ts'
import { refusedAt } from './words.ts'

const Form = DataRequestInput.extend({ person: z.uuid('required') })

/** Takes down that somebody asks for their rights. */
export function NoteRequestDialog({
  person,
  onClose,
}: {
  /** Whose page it is noted on; null where the person is still to be chosen. */
  person: string | null
  onClose: (made: string | null) => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const values = useMemo(
    () => ({
      person: person ?? '',
      kind: 'copy' as const,
      receivedOn: today(),
      channel: 'email' as const,
      askedBy: '',
      note: '',
    }),
    [person],
  )
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'record' as const,
            name: 'person' as const,
            label: t('privacy.field.person'),
            source: personOrNew(office, t, 'outside'),
            disabled: person !== null,
            wide: true,
          },
          {
            kind: 'select' as const,
            name: 'kind' as const,
            label: t('privacy.field.kind'),
            clearable: false,
            options: DataRequestKind.options.map((value) => ({
              value,
              word: t(`privacy.kind.${value}`),
            })),
          },
          {
            kind: 'date' as const,
            name: 'receivedOn' as const,
            label: t('privacy.field.received'),
            help: t('privacy.help.receivedOn'),
          },
          {
            kind: 'select' as const,
            name: 'channel' as const,
            label: t('privacy.field.channel'),
            clearable: false,
            options: ContactChannel.options.map((value) => ({
              value,
              word: t(`notices.channel.${value}`),
            })),
          },
          {
            kind: 'text' as const,
            name: 'askedBy' as const,
            label: t('privacy.field.askedBy'),
            help: t('privacy.help.askedBy'),
          },
          {
            kind: 'longText' as const,
            name: 'note' as const,
            label: t('privacy.field.note'),
            minRows: 2,
          },
        ],
      },
    ],
    [t, office, person],
  )
  return (
    <FormDialog title={t('privacy.title.note')} onClose={() => onClose(null)}>
      <RecordForm
        form={`dataRequest:new:${person ?? ''}`}
        schema={Form}
        sections={sections}
        values={values}
        revision={null}
        save={({ commandId, values: { person: of, ...input } }) =>
          office.client.privacy.noteRequest({ commandId, payload: { person: of, input } })
        }
        refused={(refusal: { reason: 'notYet'; field: 'receivedOn' }) => refusedAt(t, refusal)}
        onSaved={({ id }, entry) => {
          sayDone(t('privacy.done.noted'), entry)
          onClose(id)
        }}
        onClose={() => onClose(null)}
      />
    </FormDialog>
  )
}
