import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { type Item, ItemInput } from '#shared/equipment/schema.ts'
import { modelsQuery } from './equipmentQuery.ts'
import { formOf, formOfCurrent, itemSections, newItem } from './itemForm.ts'
import { catalogueRefusal } from './refusalText.ts'
import { stocktakesQuery } from './stocktakeQuery.ts'

/** The form of a thing; null for a new one. */
export function ItemDialog({ item, onClose }: { item: Item | null; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { client } = office
  const { data: models } = useQuery(modelsQuery(office))
  const { data: known } = useQuery(stocktakesQuery(office))
  const places = useMemo(
    () => (known?.places ?? []).map(({ place }) => place).filter(Boolean),
    [known],
  )
  const sections = useMemo(
    () => itemSections(t, i18n.language, models ?? [], places),
    [t, i18n.language, models, places],
  )
  const values = useMemo(() => (item === null ? newItem : formOf(item)), [item])
  if (models === undefined) return null
  return (
    <FormDialog
      size={680}
      title={t(item === null ? 'equipment.items.new' : 'equipment.items.edit')}
      form={`item:${item?.id ?? 'new'}`}
      schema={ItemInput}
      sections={sections}
      values={values}
      revision={item?.revision ?? null}
      save={({ commandId, values: input, revision }) =>
        item === null
          ? savedAnswer(client.equipment.createItem({ commandId, payload: { input } }), () => null)
          : savedAnswer(
              client.equipment.updateItem({
                commandId,
                payload: { id: item.id, revision: revision ?? item.revision, input },
              }),
              () => null,
            )
      }
      refused={(refusal) => catalogueRefusal(t, refusal)}
      currentOf={formOfCurrent}
      onSaved={(_, entry) => {
        sayDone(t('equipment.items.saved'), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
