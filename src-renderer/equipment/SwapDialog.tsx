import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { type LoanLine, ReturnOutcome } from '#shared/equipment/schema.ts'
import { itemSource } from './itemSource.ts'
import { notFreeShown } from './notFreeShown.tsx'
import { refusalText } from './refusalText.ts'
import { thingName } from './words.ts'

const Asking = z.object({
  outcome: ReturnOutcome,
  item: z.uuid('required'),
  on: z.iso.date('notADate').nullable(),
  note: z.string().trim().max(1000, 'tooLong'),
})

/** Takes one thing back with its reason and hands out another until the same day, as one step. */
export function SwapDialog({
  line,
  onSwapped,
  onClose,
}: {
  line: LoanLine
  /** Then the act is signed. */
  onSwapped: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const [moveReservations, setMove] = useState(false)
  const source = useMemo(
    () => itemSource(office, t, { category: line.categoryId, inStock: true }),
    [office, t, line.categoryId],
  )
  return (
    <FormDialog
      size={680}
      title={`${t('equipment.action.swap')}: ${thingName(line)}`}
      form={`swap:${line.id}`}
      schema={Asking}
      sections={[
        {
          fields: [
            {
              kind: 'select',
              name: 'outcome',
              label: t('equipment.field.outcome'),
              clearable: false,
              options: ReturnOutcome.options.map((value) => ({
                value,
                word: t(`equipment.outcome.${value}`),
              })),
            },
            { kind: 'record', name: 'item', label: t('equipment.desk.toIssue'), source },
            {
              kind: 'date',
              name: 'on',
              label: t('equipment.field.on'),
              help: t('equipment.help.on'),
            },
            { kind: 'longText', name: 'note', label: t('equipment.field.note'), minRows: 2 },
          ],
        },
      ]}
      values={{ outcome: 'damaged', item: '', on: null, note: '' }}
      revision={null}
      focus="item"
      save={({ commandId, values: { outcome, item, on, note } }) =>
        office.client.equipment.swap({
          commandId,
          payload: {
            back: {
              line: line.id,
              outcome,
              quantity: null,
              condition: null,
              missingParts: null,
              note,
            },
            item,
            condition: null,
            on,
            moveReservations,
          },
        })
      }
      refused={(refusal) =>
        refusal.reason === 'notFree'
          ? notFreeShown(t, refusal, () => setMove(true))
          : { text: refusalText(t, refusal) }
      }
      onSaved={({ endangered }, entry) => {
        const words = [t('equipment.done.swapped')]
        if (endangered > 0) words.push(t('equipment.done.endangered', { count: endangered }))
        sayDone(words.join(' '), entry)
        onSwapped()
      }}
      onClose={onClose}
      saveWord={t('equipment.action.swap')}
    />
  )
}
