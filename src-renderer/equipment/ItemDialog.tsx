import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import { madeId, savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { type Item, ItemInput } from '#shared/equipment/schema.ts'
import { modelOrNew } from './catalogueMaking.tsx'
import { formOf, formOfCurrent, itemSections, newItem } from './itemForm.ts'
import { catalogueRefusal } from './refusalText.ts'
import { stocktakesQuery } from './stocktakeQuery.ts'

/** The form of a thing; null for a new one. Closing tells the id of one that was made. */
export function ItemDialog({
  item,
  tag = '',
  onClose,
}: {
  item: Item | null
  /** The tag of a new one, where it is made in place. */
  tag?: string
  onClose: (made: string | null) => void
}) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { client } = office
  const { data: known } = useQuery(stocktakesQuery(office))
  const places = useMemo(
    () => (known?.places ?? []).map(({ place }) => place).filter(Boolean),
    [known],
  )
  const sections = useMemo(
    () => itemSections(t, modelOrNew(office, i18n.language), places),
    [t, i18n.language, office, places],
  )
  const values = useMemo(() => (item === null ? { ...newItem, tag } : formOf(item)), [item, tag])
  return (
    <FormDialog
      size={680}
      title={t(item === null ? 'equipment.items.new' : 'equipment.items.edit')}
      form={item === null ? newDraft('item:new', tag) : `item:${item.id}`}
      schema={ItemInput}
      sections={sections}
      values={values}
      revision={item?.revision ?? null}
      save={({ commandId, values: input, revision }) =>
        item === null
          ? savedAnswer(client.equipment.createItem({ commandId, payload: { input } }), madeId)
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
      onSaved={(made, entry) => {
        sayDone(t('equipment.items.saved'), entry)
        onClose(made)
      }}
      onClose={() => onClose(null)}
    />
  )
}
