import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { NeedKind } from '#shared/equipment/schema.ts'

const Asking = z.object({
  reason: z.string().trim().min(1, 'required').max(300, 'tooLong'),
  toldOn: z.iso.date('notADate').nullable(),
})

/** Why somebody can't be lent something, and when they were told. */
export function CannotLendDialog(props: {
  group: string
  person: string
  name: string
  kind: NeedKind
  /** What is noted already. */
  noted: { reason: string; toldOn: string | null } | null
  onClose: () => void
}) {
  const { group, person, name, kind, noted, onClose } = props
  const { t } = useTranslation()
  const { client } = useOffice()
  return (
    <FormDialog
      title={`${t('equipment.needs.cannotLend.title')}: ${name}, ${t(`equipment.need.${kind}`)}`}
      form={`cannotLend:${group}:${person}:${kind}`}
      schema={Asking}
      sections={[
        {
          fields: [
            {
              kind: 'text',
              name: 'reason',
              label: t('equipment.needs.cannotLend.reason'),
              wide: true,
            },
            { kind: 'date', name: 'toldOn', label: t('equipment.needs.cannotLend.toldOn') },
          ],
        },
      ]}
      values={noted ?? { reason: '', toldOn: today() }}
      revision={null}
      save={({ commandId, values }) =>
        client.equipment.noteNeeds({
          commandId,
          payload: {
            group,
            people: [person],
            kinds: [kind],
            answer: 'cannotLend',
            instead: null,
            ...values,
          },
        })
      }
      refused={({ reason }) => ({ text: t(`equipment.needs.refusal.${reason}`) })}
      onSaved={({ count }, entry) => {
        sayDone(t('equipment.needs.done', { count }), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
