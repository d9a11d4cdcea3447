import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import { madeId, savedAnswer } from '#renderer/courses/savedAnswer.ts'
import { Model, ModelInput } from '#shared/equipment/schema.ts'
import { categoryOrNew } from './catalogueMaking.tsx'
import { catalogueRefusal } from './refusalText.ts'

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

/** The form of a model; null for a new one. Closing tells the id of one that was made. */
export function ModelDialog({
  model,
  name = '',
  onClose,
}: {
  model: Model | null
  /** What a new one is to be called, where it is made in place. */
  name?: string
  onClose: (made: string | null) => void
}) {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const { client } = office
  const categories = useMemo(() => categoryOrNew(office, i18n.language), [office, i18n.language])
  const values = useMemo(
    (): ModelForm =>
      model === null
        ? { categoryId: '', name, quantity: null, valueCents: null, parts: '', note: '' }
        : formOf(model),
    [model, name],
  )
  return (
    <FormDialog
      size={680}
      title={t(model === null ? 'equipment.catalogue.newModel' : 'equipment.catalogue.editModel')}
      form={model === null ? newDraft('model:new', name) : `model:${model.id}`}
      schema={ModelForm}
      sections={[
        {
          fields: [
            { kind: 'text', name: 'name', label: t('equipment.field.name') },
            {
              kind: 'record',
              name: 'categoryId',
              label: t('equipment.field.category'),
              source: categories,
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
          ? savedAnswer(client.equipment.createModel({ commandId, payload: { input } }), madeId)
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
      onSaved={(made, entry) => {
        sayDone(t('equipment.catalogue.saved'), entry)
        onClose(made)
      }}
      onClose={() => onClose(null)}
    />
  )
}
