import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { idsDraft } from '#renderer/components/form/newDraft.ts'
import type { LoanLine } from '#shared/equipment/schema.ts'

const Asking = z.object({ on: z.iso.date('notADate').nullable() })

/** When what is late is expected back after all. */
export function ExpectDialog({
  lines,
  onClose,
}: {
  lines: readonly LoanLine[]
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const ids = lines.map(({ id }) => id)
  return (
    <FormDialog
      title={t('equipment.action.expect')}
      form={idsDraft('expect', ids)}
      schema={Asking}
      sections={[
        {
          fields: [
            {
              kind: 'date',
              name: 'on',
              label: t('equipment.action.expect'),
              help: t('equipment.help.expected'),
              wide: true,
            },
          ],
        },
      ]}
      values={{ on: lines[0]?.expectedOn ?? null }}
      revision={null}
      focus="on"
      save={({ commandId, values: { on } }) =>
        client.equipment.expectBack({ commandId, payload: { lines: ids, on } })
      }
      refused={({ earliest }) => ({
        field: 'on',
        text: t('equipment.refusal.intoThePast', { date: formatDate(earliest) }),
      })}
      onSaved={({ count }, entry) => {
        sayDone(t('equipment.done.expected', { count }), entry)
        onClose(true)
      }}
      onClose={() => onClose(false)}
    />
  )
}
