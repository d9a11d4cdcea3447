import { useTranslation } from 'react-i18next'
import { newDraft } from '#renderer/components/form/newDraft.ts'
import type { PickerRow } from '#renderer/components/picker/recordSource.ts'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { normaliseName } from '#shared/people/personName.ts'
import { emptyPerson, type Part } from '#shared/people/schema.ts'
import { PersonForm } from './PersonForm.tsx'
import { fullName } from './personName.ts'

/** Enters somebody in the few fields a picker needs; the rest can be added on their page. */
export function NewPersonDialog(props: {
  name: string
  part: Part
  onDone: (row: PickerRow | null) => void
}) {
  const { t } = useTranslation()
  const { name, part, onDone } = props
  return (
    <FormDialog title={t('people.kin.create.title')} onClose={() => onDone(null)}>
      <PersonForm
        form={newDraft('person:picker', part, name)}
        start={{ ...emptyPerson, ...typedName(name), parts: [part] }}
        short
        person={null}
        onSaved={({ id, input }) => onDone({ id, name: fullName(input), detail: '' })}
        onClose={() => onDone(null)}
      />
    </FormDialog>
  )
}

/** What was typed into the picker: the last word is taken as the surname. */
const typedName = (text: string): { givenName: string; familyName: string } => {
  const words = normaliseName(text).split(' ')
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' }
}
