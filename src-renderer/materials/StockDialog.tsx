import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { StockInput } from '#shared/materials/contract.ts'
import type { Material } from '#shared/materials/schema.ts'
import { changeText } from './changeText.ts'
import { stockRefusal } from './refusalText.ts'

export type StockReason = z.infer<typeof StockInput>['reason']

/** A number that has to be typed: the field begins empty. */
const many = (least: number) =>
  StockInput.shape.quantity
    .min(least, 'quantityMissing')
    .nullable()
    .transform((quantity, context) => {
      if (quantity !== null) return quantity
      context.addIssue({ code: 'custom', message: 'required' })
      return z.NEVER
    })
const { note, happenedOn } = StockInput.shape
const Some = z.object({ quantity: many(1), happenedOn, note })
/** Of what was counted there may be none. */
const forms = {
  received: Some,
  counted: z.object({ quantity: many(0), happenedOn, note }),
  writtenOff: Some,
}

/** Notes how many came, were counted or are written off. */
export function StockDialog({
  material,
  reason,
  onClose,
}: {
  material: Pick<Material, 'id' | 'name' | 'stock'>
  reason: StockReason
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  // What there was on an earlier day is not what there is now.
  const [today, setToday] = useState(true)
  const typed = useCallback((values: FormValues) => setToday(values['happenedOn'] === null), [])
  return (
    <FormDialog
      title={`${t(`materials.stock.do.${reason}`)}: ${material.name}`}
      form={`stock:${material.id}:${reason}`}
      schema={forms[reason]}
      sections={[
        {
          fields: [
            {
              kind: 'number',
              name: 'quantity',
              label: t(`materials.stock.quantity.${reason}`),
              ...(today ? { help: t('materials.stock.known', { have: material.stock ?? 0 }) } : {}),
              wide: true,
            },
            {
              kind: 'date',
              name: 'happenedOn',
              label: t('materials.stock.happenedOn'),
              help: t('materials.stock.happenedOnHelp'),
              wide: true,
            },
            { kind: 'text', name: 'note', label: t('materials.stock.note'), wide: true },
          ],
        },
      ]}
      values={{ quantity: null, happenedOn: null, note: '' }}
      revision={null}
      focus="quantity"
      onValues={typed}
      save={({ commandId, values }) =>
        client.materials.moveStock({
          commandId,
          payload: { id: material.id, reason, ...values },
        })
      }
      refused={(refusal) => ({
        field: refusal.reason === 'notYet' ? refusal.field : 'quantity',
        text: stockRefusal(t, refusal),
      })}
      onSaved={({ stock, change }, entry) => {
        if (change === 0) sayDone(t('materials.stock.right'))
        else sayDone(t('materials.stock.done', { stock, change: changeText(change) }), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
