import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PickerRow } from '#renderer/components/picker/recordSource.ts'
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
    <Modal
      opened
      size={720}
      title={t('people.kin.create.title')}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={() => onDone(null)}
    >
      <PersonForm
        form="person:picker"
        start={{ ...emptyPerson, ...typedName(name), parts: [part] }}
        short
        person={null}
        onSaved={({ id, input }) => onDone({ id, name: fullName(input), detail: '' })}
        onClose={() => onDone(null)}
      />
    </Modal>
  )
}

/** What was typed into the picker: the last word is taken as the surname. */
const typedName = (text: string): { givenName: string; familyName: string } => {
  const words = normaliseName(text).split(' ')
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' }
}
