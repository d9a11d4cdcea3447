import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { Field } from '#renderer/components/form/fields.ts'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { Condition, type Item, type UnavailabilityKind } from '#shared/equipment/schema.ts'
import { conditionField } from './conditionField.ts'
import { refusalText } from './refusalText.ts'

const Asking = z.object({
  on: z.iso.date('notADate').nullable(),
  condition: Condition,
})

const words = { repair: 'repaired', lost: 'found', retired: 'reinstate' } as const

/** Since when a thing can be used again: it is repaired, found, or back from retirement. */
export function UsableDialog({
  item: { id, tag, condition: before },
  kind,
  onClose,
}: {
  item: Pick<Item, 'id' | 'tag' | 'condition'>
  kind: UnavailabilityKind
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const condition: readonly Field<'condition'>[] = kind === 'repair' ? [conditionField(t)] : []
  const word = t(`equipment.action.${words[kind]}`)
  return (
    <FormDialog
      title={`${word}: ${tag}`}
      form={`usable:${kind}:${id}`}
      schema={Asking}
      sections={[
        {
          fields: [
            {
              kind: 'date',
              name: 'on',
              label: t(kind === 'lost' ? 'equipment.unusable.found' : 'equipment.unusable.usable'),
              help: t(
                kind === 'repair'
                  ? 'equipment.unusable.repairedHelp'
                  : 'equipment.unusable.usableHelp',
              ),
              wide: true,
            },
            ...condition,
          ],
        },
      ]}
      // What was broken goes out as broken until somebody says otherwise: repaired, it is good again.
      values={{ on: null, condition: before === 'damaged' ? 'good' : before }}
      revision={null}
      focus="on"
      save={({ commandId, values }) =>
        client.equipment.markUsable({
          commandId,
          payload: {
            id,
            kind,
            on: values.on,
            condition: kind === 'repair' ? values.condition : null,
          },
        })
      }
      refused={(refusal) => ({ field: 'on', text: refusalText(t, refusal) })}
      onSaved={(_, entry) => {
        sayDone(t('equipment.done.usable', { tag }), entry)
        onClose()
      }}
      onClose={onClose}
      saveWord={word}
    />
  )
}
