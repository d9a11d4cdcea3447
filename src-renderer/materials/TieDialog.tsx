import { useMemo, useState } from 'react'
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { FormSection } from '#renderer/components/form/fields.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { courseOrNew, groupOrNew } from '#renderer/courses/courseMaking.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import { mondayOf, type TieTarget } from '#shared/materials/ties.ts'
import { tieRefusal } from './refusalText.ts'
import { sessionSource } from './sessionSource.ts'

const kinds = ['course', 'session', 'week'] as const
type Kind = (typeof kinds)[number]
const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text)

const id = z.uuid('required')
const day = z.iso.date('notADate')
/** What is asked of each kind. What another kind asks is not, and stays empty. */
const asked = {
  course: z.object({ course: id, session: z.string(), group: z.string(), week: z.string() }),
  session: z.object({ course: z.string(), session: id, group: z.string(), week: z.string() }),
  week: z.object({ course: z.string(), session: z.string(), group: id, week: day }),
} as const satisfies Record<Kind, z.ZodObject>
type Values = z.output<(typeof asked)[Kind]>

const targetOf = (kind: Kind, { course, session, group, week }: Values): TieTarget => {
  switch (kind) {
    case 'course':
      return { kind, course }
    case 'session':
      return { kind, session }
    case 'week':
      return { kind, group, week }
  }
}

const sectionsOf = (
  t: Texts,
  kind: Kind,
  sources: Record<'course' | 'session' | 'group', RecordSource>,
): readonly FormSection<keyof Values>[] => {
  const record = (name: 'course' | 'session' | 'group') => ({
    kind: 'record' as const,
    name,
    label: t(`materials.ties.${name}`),
    source: sources[name],
    wide: true,
  })
  if (kind !== 'week') return [{ fields: [record(kind)] }]
  return [
    {
      fields: [
        record('group'),
        {
          kind: 'date',
          name: 'week',
          label: t('materials.ties.week'),
          help: t('materials.ties.weekHelp'),
          wide: true,
        },
      ],
    },
  ]
}

/** Says of a material what it is for. */
export function TieDialog({ material, onClose }: { material: string; onClose: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const now = today()
  const [kind, setKind] = useState<Kind>('course')
  const sections = useMemo(
    () =>
      sectionsOf(t, kind, {
        course: courseOrNew(office),
        session: sessionSource(office, now),
        group: groupOrNew(office),
      }),
    [t, kind, office, now],
  )
  return (
    <FormDialog title={t('materials.ties.adding')} size="md" onClose={onClose}>
      <SegmentedControl
        fullWidth
        mb="md"
        aria-label={t('materials.ties.adding')}
        data={kinds.map((value) => ({ value, label: t(`materials.ties.kind.${value}`) }))}
        value={kind}
        onChange={(value) => isKind(value) && setKind(value)}
      />
      <RecordForm
        key={kind}
        form={`material-tie:${material}:${kind}`}
        schema={asked[kind]}
        sections={sections}
        values={{ course: '', session: '', group: '', week: mondayOf(now) }}
        revision={null}
        save={({ commandId, values }) =>
          office.client.materials.tie({
            commandId,
            payload: { id: material, to: targetOf(kind, values) },
          })
        }
        refused={(refusal) => ({ text: tieRefusal(t, refusal) })}
        onSaved={(_, entry) => {
          sayDone(t('materials.ties.added'), entry)
          onClose()
        }}
        onClose={onClose}
        saveWord={t('materials.ties.add')}
      />
    </FormDialog>
  )
}
