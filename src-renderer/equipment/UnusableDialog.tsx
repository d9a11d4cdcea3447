import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { Field } from '#renderer/components/form/fields.ts'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import type { UnavailabilityKind } from '#shared/equipment/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { refusalText } from './refusalText.ts'

const Asking = z
  .object({
    from: z.iso.date('notADate'),
    until: z.iso.date('notADate').nullable(),
    note: z.string().trim().max(1000, 'tooLong'),
  })
  .refine(({ from, until }) => until === null || from <= until, {
    path: ['until'],
    message: 'datesReversed',
  })

/** Things that are about to be unusable, and how. */
export interface MarkingUnusable {
  selection: Selection
  kind: UnavailabilityKind
  /** What they are called in the dialog's title. */
  what: string
  /** The first day that is proposed; today where none is. */
  from?: string
}

const words = { repair: 'repair', lost: 'lose', retired: 'retire' } as const

/** Since when things can't be used and why; of a repair also until when, where that is known. */
export function UnusableDialog({
  selection,
  kind,
  what,
  from = today(),
  onClose,
}: MarkingUnusable & { onClose: (done: boolean) => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const word = t(`equipment.action.${words[kind]}`)
  const until: readonly Field<'until'>[] =
    kind === 'repair'
      ? [
          {
            kind: 'date',
            name: 'until',
            label: t('equipment.field.until'),
            help: t('equipment.unusable.untilHelp'),
          },
        ]
      : []
  return (
    <FormDialog
      title={`${word}: ${what}`}
      form={`unusable:${kind}:${what}`}
      schema={Asking}
      sections={[
        {
          fields: [
            {
              kind: 'date',
              name: 'from',
              label: t('equipment.field.from'),
              help: t('equipment.unusable.fromHelp'),
            },
            ...until,
            {
              kind: 'longText',
              name: 'note',
              label: t('equipment.unusable.why'),
              minRows: 2,
              wide: true,
            },
          ],
        },
      ]}
      values={{ from, until: null, note: '' }}
      revision={null}
      focus="note"
      save={({ commandId, values }) =>
        client.equipment.markUnusable({ commandId, payload: { selection, kind, ...values } })
      }
      refused={(refusal) => ({ text: refusalText(t, refusal) })}
      onSaved={({ count, endangered }, entry) => {
        const said = [t('equipment.done.unusable', { count })]
        if (endangered > 0) said.push(t('equipment.done.endangered', { count: endangered }))
        sayDone(said.join(' '), entry)
        onClose(true)
      }}
      onClose={() => onClose(false)}
      saveWord={word}
    />
  )
}
