import './texts.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { RestrictionBasis, type RestrictionRefusal } from '#shared/privacy/restriction.ts'
import { why } from '#shared/privacy/schema.ts'
import { restrictionRefused } from './words.ts'

const Form = z.object({ basis: RestrictionBasis, why, untilOn: z.iso.date('notADate') })

/** Restricts the processing of somebody's data: on which ground, and until when that is looked into. */
export function RestrictDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const values = useMemo(() => ({ basis: 'accuracy' as const, why: '', untilOn: '' }), [])
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'select' as const,
            name: 'basis' as const,
            label: t('privacy.restriction.field.basis'),
            clearable: false,
            wide: true,
            options: RestrictionBasis.options.map((value) => ({
              value,
              word: t(`privacy.restriction.basis.${value}`),
            })),
          },
          {
            kind: 'text' as const,
            name: 'why' as const,
            label: t('privacy.restriction.field.why'),
            help: t('privacy.restriction.help.why'),
            wide: true,
          },
          {
            kind: 'date' as const,
            name: 'untilOn' as const,
            label: t('privacy.restriction.field.untilOn'),
            help: t('privacy.restriction.help.untilOn'),
          },
        ],
      },
    ],
    [t],
  )
  return (
    <FormDialog title={t('privacy.restriction.dialog.restrict')} onClose={onClose}>
      <RecordForm
        form={`restriction:new:${person}`}
        schema={Form}
        sections={sections}
        values={values}
        revision={null}
        save={({ commandId, values: wish }) =>
          client.privacy.restrict({ commandId, payload: { person, ...wish } })
        }
        refused={(refusal: RestrictionRefusal) => restrictionRefused(t, refusal)}
        onSaved={(_, entry) => {
          sayDone(t('privacy.restriction.done.restrict'), entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}
