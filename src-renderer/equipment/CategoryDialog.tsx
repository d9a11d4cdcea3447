import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import { madeId, savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { Category, CategoryInput, NeedKind } from '#shared/equipment/schema.ts'
import { catalogueRefusal } from './refusalText.ts'

const formOf = (category: Category) => CategoryInput.parse(category)

/** The form of a kind of equipment; null for a new one. Closing tells the id of one that was made. */
export function CategoryDialog({
  category,
  name = '',
  onClose,
}: {
  category: Category | null
  /** What a new one is to be called, where it is made in place. */
  name?: string
  onClose: (made: string | null) => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  return (
    <FormDialog
      title={t(
        category === null ? 'equipment.catalogue.newCategory' : 'equipment.catalogue.editCategory',
      )}
      form={category === null ? newDraft('category:new', name) : `category:${category.id}`}
      schema={CategoryInput}
      sections={[
        {
          fields: [
            { kind: 'text', name: 'name', label: t('equipment.field.name') },
            { kind: 'text', name: 'nameEn', label: t('equipment.field.nameEn') },
            {
              kind: 'select',
              name: 'need',
              label: t('equipment.field.need'),
              help: t('equipment.help.need'),
              options: NeedKind.options.map((value) => ({
                value,
                word: t(`equipment.need.${value}`),
              })),
            },
          ],
        },
      ]}
      values={category === null ? { name, nameEn: '', need: null } : formOf(category)}
      revision={category?.revision ?? null}
      save={({ commandId, values: input, revision }) =>
        category === null
          ? savedAnswer(client.equipment.createCategory({ commandId, payload: { input } }), madeId)
          : savedAnswer(
              client.equipment.updateCategory({
                commandId,
                payload: { id: category.id, revision: revision ?? category.revision, input },
              }),
              () => null,
            )
      }
      refused={(refusal) => catalogueRefusal(t, refusal)}
      currentOf={(current) => {
        const read = Category.safeParse(current)
        return read.success ? formOf(read.data) : null
      }}
      onSaved={(made, entry) => {
        sayDone(t('equipment.catalogue.saved'), entry)
        onClose(made)
      }}
      onClose={() => onClose(null)}
    />
  )
}
