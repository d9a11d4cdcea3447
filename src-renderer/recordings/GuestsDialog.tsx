import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { personOrNew } from '#renderer/people/personMaking.tsx'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { DecisionRefusal } from '#shared/recordings/refusals.ts'
import { refusalText } from './refusalText.ts'
import { peopleField, peopleOf, PeopleRows, rowsOf } from './termsForm.ts'
import type { NameOf } from './words.ts'

const Guests = z.object({ guests: PeopleRows })

/** Who else comes into the session: they must agree too. */
export function GuestsDialog({
  request,
  nameOf,
  onClose,
}: {
  request: RequestDetails
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const values = useMemo(() => ({ guests: rowsOf(request.guests) }), [request.guests])
  const sections = useMemo(
    () => [
      {
        fields: [
          peopleField(
            'guests' as const,
            {
              label: t('recordings.field.guests'),
              one: t('recordings.field.guest'),
              add: t('recordings.recording.addSeen'),
              help: t('recordings.help.guests'),
            },
            personOrNew(office, t, 'outside'),
          ),
        ],
      },
    ],
    [t, office],
  )
  return (
    <FormDialog title={t('recordings.decide.guests')} onClose={onClose}>
      <RecordForm
        form={`recording:guests:${request.id}`}
        schema={Guests}
        sections={sections}
        values={values}
        revision={request.revision}
        save={({ commandId, values: { guests }, revision }) =>
          office.client.recordings.changeGuests({
            commandId,
            payload: {
              id: request.id,
              revision: revision ?? request.revision,
              guests: peopleOf(guests),
            },
          })
        }
        refused={(refusal: DecisionRefusal) => ({ text: refusalText(t, refusal, nameOf) })}
        onSaved={(_, entry) => {
          sayDone(t('recordings.done.guests'), entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
