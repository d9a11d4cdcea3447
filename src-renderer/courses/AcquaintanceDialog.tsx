import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { chosenDraft } from '#renderer/components/form/newDraft.ts'
import type { ChosenRows } from '#renderer/components/table/tablePorts.ts'
import type { CheckRow } from '#shared/courses/schema.ts'

const Since = z.object({ on: z.iso.date('notADate').nullable() })

/** Notes that the chosen participants know the procedure in its present version, since a day. */
export function AcquaintanceDialog(props: {
  group: string
  chosen: ChosenRows<CheckRow>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { group, chosen, onClose } = props
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'date' as const,
            name: 'on' as const,
            label: t('courses.checks.field.acquaintedOn'),
            help: t('courses.help.since'),
          },
        ],
      },
    ],
    [t],
  )
  return (
    <FormDialog
      title={t('courses.checks.acquaintanceTitle', { count: chosen.count })}
      form={chosenDraft(`acquaintance:${group}`, chosen.selection)}
      schema={Since}
      sections={sections}
      values={{ on: null }}
      revision={null}
      save={({ commandId, values }) =>
        client.courses.noteAcquaintance({
          commandId,
          payload: { group, selection: chosen.selection, ...values },
        })
      }
      refused={({ reason }) => ({ text: t(`courses.checks.${reason}`) })}
      onSaved={({ count, version }, entry) => {
        sayDone(t('courses.checks.done.acquainted', { count, version }), entry)
        chosen.clear()
        onClose()
      }}
      onClose={onClose}
      saveWord={t('courses.checks.save')}
    />
  )
}
