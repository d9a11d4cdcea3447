import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { materialOrNew } from './materialMaking.tsx'
import { tieRefusal } from './refusalText.ts'

const Adding = z.object({ material: z.uuid('required') })

/** Chooses a material that a session needs. */
export function SessionMaterialDialog({
  session,
  onClose,
}: {
  session: string
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const source = useMemo(() => materialOrNew(office, t), [office, t])
  return (
    <FormDialog
      title={t('materials.ofSession.add')}
      form={`session-material:${session}`}
      schema={Adding}
      sections={[
        {
          fields: [
            {
              kind: 'record',
              name: 'material',
              label: t('materials.ofSession.material'),
              source,
              wide: true,
            },
          ],
        },
      ]}
      values={{ material: '' }}
      revision={null}
      save={({ commandId, values: { material } }) =>
        office.client.materials.tie({
          commandId,
          payload: { id: material, to: { kind: 'session', session } },
        })
      }
      refused={(refusal) => ({ field: 'material', text: tieRefusal(t, refusal) })}
      onSaved={(_, entry) => {
        sayDone(t('materials.ofSession.added'), entry)
        onClose()
      }}
      onClose={onClose}
      saveWord={t('materials.ofSession.add')}
    />
  )
}
