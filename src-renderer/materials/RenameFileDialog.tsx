import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { FormDialog } from '#renderer/components/form/FormDialog.tsx'
import { FileName, type MaterialFile } from '#shared/materials/schema.ts'

const Renaming = z.object({ name: FileName })

/** Calls a file of a material by another name. */
export function RenameFileDialog({
  material,
  file,
  onClose,
}: {
  material: string
  file: MaterialFile
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  return (
    <FormDialog
      title={t('materials.files.renaming')}
      form={`material-file:${file.id}`}
      schema={Renaming}
      sections={[
        {
          fields: [{ kind: 'text', name: 'name', label: t('materials.files.name'), wide: true }],
        },
      ]}
      values={{ name: file.name }}
      revision={null}
      focus="name"
      save={({ commandId, values: { name } }) =>
        client.materials.renameFile({ commandId, payload: { id: material, file: file.id, name } })
      }
      refused={({ reason }) => ({ text: t(`materials.refusal.${reason}`) })}
      onSaved={(_, entry) => {
        sayDone(t('materials.files.renamed'), entry)
        onClose()
      }}
      onClose={onClose}
    />
  )
}
