import { Checkbox, Popover, ScrollArea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterButton } from './FilterButton.tsx'
import { valuesText } from './filterText.ts'
import type { FilterOption } from './recordColumn.ts'
import styles from './floats.module.css'

type SetFilterProps = {
  label: string
  options: readonly FilterOption[]
  values: readonly string[]
  onValues: (values: string[]) => void
}

const manyOptions = 8

/** Any of some values. Long lists can be searched. */
export const SetFilter = ({ label, options, values, onValues }: SetFilterProps) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const [text, setText] = useState('')
  const found = options.filter((option) =>
    option.label.toLocaleLowerCase().includes(text.toLocaleLowerCase()),
  )
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <FilterButton
          label={label}
          text={values.length === 0 ? null : valuesText(t, options, values)}
          idleText={t('table.anyValue')}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles['float']} aria-label={label}>
        {options.length > manyOptions && (
          <TextInput
            size="xs"
            mb={6}
            aria-label={t('table.findOption')}
            placeholder={t('table.findOption')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        <ScrollArea.Autosize mah={280} type="auto" className={styles['options']}>
          {found.map((option) => (
            <Checkbox
              key={option.value}
              size="xs"
              className={styles['option']}
              label={option.label}
              checked={values.includes(option.value)}
              onChange={({ currentTarget: { checked } }) =>
                onValues(
                  options
                    .map(({ value }) => value)
                    .filter((value) => (value === option.value ? checked : values.includes(value))),
                )
              }
            />
          ))}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}
