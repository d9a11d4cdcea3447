import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import type { LoanLine } from '#shared/equipment/schema.ts'
import { notFreeShown } from './notFreeShown.tsx'
import { refusalText } from './refusalText.ts'
import { useConsent } from './useConsent.ts'

const Asking = z.object({
  due: z.iso.date('notADate'),
  on: z.iso.date('notADate').nullable(),
})

/** What is wrong with the day on which it was agreed, not with the new due day. */
const ofDay: ReadonlySet<string> = new Set(['notYet', 'beforeIssue', 'beforeExtension'])

/** Gives what is out another due day; what stands in the way is said with every way out. */
export function ExtendDialog({
  lines,
  onClose,
}: {
  lines: readonly LoanLine[]
  onClose: (done: boolean) => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const consent = useConsent()
  const ids = lines.map(({ id }) => id)
  return (
    <FormDialog
      title={`${t('equipment.action.extend')}: ${lines.map(({ tag, modelName }) => tag || modelName).join(', ')}`}
      form={`extend:${ids[0] ?? ''}`}
      schema={Asking}
      sections={[
        {
          fields: [
            { kind: 'date', name: 'due', label: t('equipment.field.dueOn'), wide: true },
            {
              kind: 'date',
              name: 'on',
              label: t('equipment.field.agreedOn'),
              help: t('equipment.help.on'),
              wide: true,
            },
          ],
        },
      ]}
      values={{ due: lines[0]?.dueOn ?? '', on: null }}
      revision={null}
      focus="due"
      save={({ commandId, values: { due, on } }) =>
        client.equipment.extendLoan({
          commandId,
          payload: { lines: ids, due, on, moveReservations: consent.holdsFor(due) },
        })
      }
      refused={(refusal) =>
        refusal.reason === 'notFree'
          ? notFreeShown(t, refusal, consent.give)
          : { field: ofDay.has(refusal.reason) ? 'on' : 'due', text: refusalText(t, refusal) }
      }
      onSaved={({ count, moved, left }, entry) => {
        const words = [t('equipment.done.extended', { count })]
        if (moved > 0) words.push(t('equipment.done.moved', { count: moved }))
        if (left.length > 0) {
          const things = left.map(({ what, due }) => `${what} (${formatDate(due)})`)
          words.push(t('equipment.done.leftLater', { things: things.join(', ') }))
        }
        sayDone(words.join(' '), entry)
        onClose(true)
      }}
      onClose={() => onClose(false)}
      saveWord={t('equipment.action.extend')}
    />
  )
}
