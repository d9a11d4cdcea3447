import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { UnmatchedAnswer, UnmatchedRefusal } from '#shared/recordings/unmatched.ts'
import { refusalText } from './refusalText.ts'
import type { NameOf } from './words.ts'

const Whose = z.object({ person: z.uuid('required') })
const empty = { person: '' }

/** Says whose an answer of a platform's report is. */
export function AssignDialog({
  request: { id, roster },
  answer,
  nameOf,
  onClose,
}: {
  request: RequestDetails
  answer: UnmatchedAnswer
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'select' as const,
            name: 'person' as const,
            label: t('recordings.unmatched.person'),
            options: roster.map((person) => ({ value: person, word: nameOf(person) })),
            wide: true,
          },
        ],
      },
    ],
    [t, roster, nameOf],
  )
  return (
    <FormDialog
      title={t('recordings.unmatched.assignTitle', {
        name: answer.name === '' ? answer.email : answer.name,
      })}
      onClose={onClose}
    >
      <RecordForm
        form={`recording:assign:${answer.id}`}
        schema={Whose}
        sections={sections}
        values={empty}
        revision={null}
        save={({ commandId, values }) =>
          client.recordings.assignUnmatched({
            commandId,
            payload: { id, unmatched: answer.id, ...values },
          })
        }
        refused={(refusal: UnmatchedRefusal) => ({ text: refusalText(t, refusal, nameOf) })}
        onSaved={({ restricted }) => {
          sayDone(
            restricted
              ? t('recordings.done.restricted')
              : t('recordings.done.answers', { count: 1 }),
          )
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
