import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { Relation } from '#shared/people/schema.ts'
import { usePersonSource } from './usePersonSource.ts'

const Guardianship = z.object({ guardian: z.uuid('choice'), relation: Relation })
const nobodyYet = { guardian: '', relation: 'mother' as const }

/** Chooses (or enters) who answers for somebody, and what they are to them. */
export function AddGuardianDialog({ ward, onClose }: { ward: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const source = usePersonSource('guardian')
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'record' as const,
            name: 'guardian' as const,
            label: t('people.kin.guardian'),
            source,
            wide: true,
          },
          {
            kind: 'select' as const,
            name: 'relation' as const,
            label: t('people.kin.relation'),
            wide: true,
            options: [
              { value: 'mother', word: t('people.kin.mother') },
              { value: 'father', word: t('people.kin.father') },
              { value: 'guardian', word: t('people.kin.guardianRelation') },
              { value: 'other', word: t('people.kin.other') },
            ],
          },
        ],
      },
    ],
    [t, source],
  )
  return (
    <FormDialog
      title={t('people.kin.addTitle')}
      form={`guardian:${ward}`}
      schema={Guardianship}
      sections={sections}
      values={nobodyYet}
      revision={null}
      save={({ commandId, values }) =>
        client.people.addGuardian({ commandId, payload: { ward, ...values } })
      }
      refused={(refusal) => ({
        text: t(`people.refusal.${refusal.reason}`),
        field: 'guardian',
      })}
      onSaved={(_, entry) => {
        sayDone(t('people.kin.added'), entry)
        onClose()
      }}
      onClose={onClose}
      saveWord={t('people.kin.add')}
    />
  )
}
