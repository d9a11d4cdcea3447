import './texts.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import { madeId, savedAnswer } from '#renderer/courses/savedAnswer.ts'
import type { Material } from '#shared/materials/schema.ts'
import {
  formOf,
  formOfCurrent,
  inputOf,
  MaterialForm,
  materialSections,
  newMaterial,
} from './materialForm.ts'
import { materialRefusal } from './refusalText.ts'
import { useMaterialParts } from './useMaterialParts.ts'

/** The form of a material; null for a new one. Closing tells the id of one that was made. */
export function MaterialDialog({
  material,
  name = '',
  onClose,
}: {
  material: Material | null
  /** What a new one is to be called, where it is made in place. */
  name?: string
  onClose: (made: string | null) => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { shelf, stock, size } = useMaterialParts()
  const sections = useMemo(
    () => materialSections(t, { shelf, stock, size }),
    [t, shelf, stock, size],
  )
  const values = useMemo(
    () => (material === null ? { ...newMaterial, name } : formOf(material)),
    [material, name],
  )
  return (
    <FormDialog
      size={680}
      title={t(material === null ? 'materials.new' : 'materials.edit')}
      form={material === null ? newDraft('material:new', name) : `material:${material.id}`}
      schema={MaterialForm}
      sections={sections}
      values={values}
      revision={material?.revision ?? null}
      focus="name"
      save={({ commandId, values: form, revision }) => {
        const input = inputOf(form)
        return material === null
          ? savedAnswer(client.materials.create({ commandId, payload: { input } }), madeId)
          : savedAnswer(
              client.materials.update({
                commandId,
                payload: { id: material.id, revision: revision ?? material.revision, input },
              }),
              () => null,
            )
      }}
      refused={(refusal) => materialRefusal(t, refusal)}
      currentOf={formOfCurrent}
      onSaved={(made, entry) => {
        sayDone(t('materials.saved'), entry)
        onClose(made)
      }}
      onClose={() => onClose(null)}
    />
  )
}
