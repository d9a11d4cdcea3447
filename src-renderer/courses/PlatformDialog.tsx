import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { chosenDraft } from '#renderer/components/form/newDraft.ts'
import type { FormSection } from '#renderer/components/form/fields.ts'
import type { ChosenRows } from '#renderer/components/table/tablePorts.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { type CheckRow, type GroupPlatform, PlatformAnswer } from '#shared/courses/schema.ts'
import { platformName } from './checkColumns.tsx'

const notAsked = 'notAsked'
const Answers = z.enum([...PlatformAnswer.options, notAsked])
const Asking = z.object({
  platforms: z.array(z.string()).min(1, 'required'),
  answer: Answers,
  on: z.iso.date('notADate').nullable(),
  by: z.uuid().nullable(),
})

/** Notes what the chosen participants answered about the group's platforms, when, and who made sure. */
export function PlatformDialog(props: {
  group: string
  platforms: readonly GroupPlatform[]
  chosen: ChosenRows<CheckRow>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const { group, platforms, chosen, onClose } = props
  const sections = useMemo(
    (): readonly FormSection<keyof z.infer<typeof Asking>>[] => [
      {
        fields: [
          {
            kind: 'multiSelect',
            name: 'platforms',
            label: t('courses.field.platforms'),
            options: platforms.map((each) => ({ value: each.id, word: platformName(t, each) })),
            wide: true,
          },
          {
            kind: 'select',
            name: 'answer',
            label: t('courses.checks.field.answer'),
            options: Answers.options.map((value) => ({
              value,
              word: t(`courses.checks.answer.${value}`),
            })),
            wide: true,
          },
          {
            kind: 'date',
            name: 'on',
            label: t('courses.checks.field.on'),
            help: t('courses.help.since'),
          },
          {
            kind: 'record',
            name: 'by',
            label: t('courses.checks.field.by'),
            help: t('courses.checks.help.by'),
            source: personSource(office, t),
          },
        ],
      },
    ],
    [t, office, platforms],
  )
  const nameOf = new Map(platforms.map(({ id, name }) => [id, name]))
  return (
    <FormDialog
      title={t('courses.checks.platformTitle', { count: chosen.count })}
      form={chosenDraft(`platformChecks:${group}`, chosen.selection)}
      schema={Asking}
      sections={sections}
      values={{ platforms: platforms.map(({ id }) => id), answer: 'yes', on: null, by: null }}
      revision={null}
      save={({ commandId, values: { answer, ...values } }) =>
        office.client.courses.notePlatformChecks({
          commandId,
          payload: {
            group,
            selection: chosen.selection,
            ...values,
            platforms: values.platforms.flatMap((id) => nameOf.get(id) ?? []),
            answer: answer === notAsked ? null : answer,
          },
        })
      }
      refused={() => ({ text: t('courses.checks.groupArchived') })}
      onSaved={({ count }, entry) => {
        sayDone(t('courses.checks.done.answers', { count }), entry)
        chosen.clear()
        onClose()
      }}
      onClose={onClose}
      saveWord={t('courses.checks.save')}
    />
  )
}
