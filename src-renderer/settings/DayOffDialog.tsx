import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import { DayOffInput } from '#shared/settings/policies.ts'

const nothing = { from: '', until: '', name: '' }

/** Enters days on which the office holds no sessions; a single day needs its date once. */
export function DayOffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const sections = useMemo(
    () => [
      {
        fields: [
          { kind: 'date' as const, name: 'from' as const, label: t('settings.days.offFrom') },
          { kind: 'date' as const, name: 'until' as const, label: t('settings.days.offUntil') },
          {
            kind: 'text' as const,
            name: 'name' as const,
            label: t('settings.days.offName'),
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
      title={t('settings.days.addOff')}
      form="dayOff:new"
      schema={DayOffInput}
      sections={sections}
      values={nothing}
      revision={null}
      follows={untilFollows}
      save={({ commandId, values: input }) =>
        client.settings.addDayOff({ commandId, payload: { input } })
      }
      refused={() => ({ text: t('components.refusal.other') })}
      onSaved={(_, entry) => {
        sayDone(t('settings.days.offAdded'), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}

/** Most days off are single ones: the last day is the first one until it is said. */
const untilFollows = (path: string, { from, until }: FormValues) =>
  path === 'from' && z.iso.date().safeParse(from).success && (until === '' || until === null)
    ? { until: String(from) }
    : null
