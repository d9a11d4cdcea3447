import { useState } from 'react'
import { Button, Group, Modal, Radio, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FormSection } from './fields.ts'
import { type FormValues, isSame } from './meanwhile.ts'
import { shownValue } from './shownValue.ts'

interface ChangedMeanwhileProps {
  base: FormValues
  mine: FormValues
  theirs: FormValues
  sections: readonly FormSection[]
  onChosen: (values: FormValues) => void
  onClose: () => void
}

/** Both versions side by side; for each field that differs the person says which one stays. */
export function ChangedMeanwhile(props: ChangedMeanwhileProps) {
  const { t } = useTranslation()
  const { base, mine, theirs } = props
  const [taken, setTaken] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const fields = props.sections
    .flatMap((section) => section.fields)
    .filter((field) => !isSame(mine[field.name], theirs[field.name]))
  const choice = (name: string): 'mine' | 'theirs' =>
    taken[name] ?? (isSame(mine[name], base[name]) ? 'theirs' : 'mine')
  const chosen = (): FormValues => {
    const values = { ...mine, ...theirs }
    for (const field of fields)
      if (choice(field.name) === 'mine') values[field.name] = mine[field.name]
    return values
  }
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="xl"
      title={t('components.meanwhile.title')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
    >
      <p>{t('components.meanwhile.text')}</p>
      <Table verticalSpacing="xs" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('components.meanwhile.field')}</Table.Th>
            <Table.Th>{t('components.meanwhile.mine')}</Table.Th>
            <Table.Th>{t('components.meanwhile.theirs')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={field.name}>
              <Table.Th scope="row">{field.label}</Table.Th>
              {(['mine', 'theirs'] as const).map((side) => (
                <Table.Td key={side}>
                  <Radio
                    name={field.name}
                    checked={choice(field.name) === side}
                    onChange={() => setTaken({ ...taken, [field.name]: side })}
                    label={shownValue(t, field, (side === 'mine' ? mine : theirs)[field.name])}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group mt="md" gap="xs">
        <Button onClick={() => props.onChosen(chosen())}>
          {t('components.meanwhile.continue')}
        </Button>
        <Button variant="subtle" color="gray" onClick={props.onClose}>
          {t('components.form.cancel')}
        </Button>
      </Group>
    </Modal>
  )
}
