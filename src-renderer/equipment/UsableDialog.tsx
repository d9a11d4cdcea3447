import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import type { Item, UnavailabilityKind } from '#shared/equipment/schema.ts'
import { refusalText } from './refusalText.ts'

const Asking = z.object({ on: z.iso.date('notADate').nullable() })

const words = { repair: 'repaired', lost: 'found', retired: 'reinstate' } as const

/** Since when a thing can be used again: it is repaired, found, or back from retirement. */
export function UsableDialog({
  item: { id, tag },
  kind,
  onClose,
}: {
  item: Pick<Item, 'id' | 'tag'>
  kind: UnavailabilityKind
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
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
              help: t('equipment.unusable.usableHelp'),
              wide: true,
            },
          ],
        },
      ]}
      values={{ on: null }}
      revision={null}
      focus="on"
      save={({ commandId, values: { on } }) =>
        client.equipment.markUsable({ commandId, payload: { id, kind, on } })
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
