import './texts.ts'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { PickerRow } from '#renderer/components/picker/recordSource.ts'
import { FormDialog } from './FormDialog.tsx'
import { GroupForm } from './GroupForm.tsx'
import { groupSource } from './groupSource.ts'

/** Enters a group over what the user is at. */
export function GroupDialog(props: { name: string; onDone: (row: PickerRow | null) => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { name, onDone } = props
  const saved = async (id: string): Promise<void> =>
    onDone(await groupSource(office).find(id, new AbortController().signal))
  return (
    <FormDialog title={t('courses.new')} onClose={() => onDone(null)}>
      <GroupForm
        group={null}
        name={name}
        onSaved={(id) => void saved(id)}
        onClose={() => onDone(null)}
      />
    </FormDialog>
  )
}
