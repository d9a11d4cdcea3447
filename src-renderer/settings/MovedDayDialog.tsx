import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { MovedDayInput } from '#shared/settings/policies.ts'

/** Enters a working day that was moved. */
export function MovedDayDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const sections = useMemo(
    () => [
      {
        fields: [
          { kind: 'date' as const, name: 'from' as const, label: t('settings.days.movedFrom') },
          { kind: 'date' as const, name: 'to' as const, label: t('settings.days.movedTo') },
          {
            kind: 'text' as const,
            name: 'note' as const,
            label: t('settings.days.note'),
            help: t('settings.days.noteHelp'),
            wide: true,
          },
        ],
      },
    ],
    [t],
  )
  return (
    <FormDialog
      size={640}
      title={t('settings.days.addMoved')}
      form="movedDay:new"
      schema={MovedDayInput}
      sections={sections}
      values={{ from: '', to: '', note: '' }}
      revision={null}
      save={({ commandId, values: input }) =>
        client.settings.addMovedDay({ commandId, payload: { input } })
      }
      refused={({ reason, field }) => ({ field, text: t(`settings.days.refusal.${reason}`) })}
      onSaved={(_, entry) => {
        sayDone(t('settings.days.movedAdded', { count: 1 }), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
