import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { Model, ModelInput } from '#shared/equipment/schema.ts'
import { categoriesQuery } from './equipmentQuery.ts'
import { catalogueRefusal } from './refusalText.ts'
import { categoryName } from './words.ts'

/** A model as its form holds it: its parts are lines of a text. */
const ModelForm = ModelInput.extend({ parts: z.string().max(2000, 'tooLong') })
type ModelForm = z.infer<typeof ModelForm>

const formOf = (model: Model): ModelForm =>
  ModelForm.parse({ ...model, parts: model.parts.join('\n') })

const inputOf = ({ parts, ...rest }: ModelForm): ModelInput => ({
  ...rest,
  parts: parts
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
})

/** The form of a model; null for a new one. */
export function ModelDialog({ model, onClose }: { model: Model | null; onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { client } = office
  const { data: categories } = useQuery(categoriesQuery(office))
  const values = useMemo(
    (): ModelForm =>
      model === null
        ? { categoryId: '', name: '', quantity: null, valueCents: null, parts: '', note: '' }
        : formOf(model),
    [model],
  )
  if (categories === undefined) return null
  return (
    <FormDialog
      size={680}
      title={t(model === null ? 'equipment.catalogue.newModel' : 'equipment.catalogue.editModel')}
      form={`model:${model?.id ?? 'new'}`}
      schema={ModelForm}
      sections={[
        {
          fields: [
            { kind: 'text', name: 'name', label: t('equipment.field.name') },
            {
              kind: 'select',
              name: 'categoryId',
              label: t('equipment.field.category'),
              options: categories.map(({ id, name, nameEn }) => ({
                value: id,
                word: categoryName(i18n.language, {
                  categoryName: name,
                  categoryNameEn: nameEn,
                }),
              })),
            },
            { kind: 'money', name: 'valueCents', label: t('equipment.field.value') },
            {
              kind: 'number',
              name: 'quantity',
              label: t('equipment.field.counted'),
              help: t('equipment.help.counted'),
            },
            {
              kind: 'longText',
              name: 'parts',
              label: t('equipment.field.parts'),
              help: t('equipment.help.parts'),
              minRows: 3,
            },
            { kind: 'longText', name: 'note', label: t('equipment.field.note'), minRows: 2 },
          ],
        },
      ]}
      values={values}
      revision={model?.revision ?? null}
      save={({ commandId, values: form, revision }) => {
        const input = inputOf(form)
        return model === null
          ? savedAnswer(client.equipment.createModel({ commandId, payload: { input } }), () => null)
          : savedAnswer(
              client.equipment.updateModel({
                commandId,
                payload: { id: model.id, revision: revision ?? model.revision, input },
              }),
              () => null,
            )
      }}
      refused={(refusal) => catalogueRefusal(t, refusal)}
      currentOf={(current) => {
        const read = Model.safeParse(current)
        return read.success ? formOf(read.data) : null
      }}
      onSaved={(_, entry) => {
        sayDone(t('equipment.catalogue.saved'), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
