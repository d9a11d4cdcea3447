import { Checkbox, ScrollArea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilterOption } from './recordColumn.ts'
import styles from './floats.module.css'

type SetFormProps = {
  options: readonly FilterOption[]
  values: readonly string[]
  onValues: (values: string[]) => void
}

const manyOptions = 8

/** The values to choose from. Long lists can be searched. */
export const SetForm = ({ options, values, onValues }: SetFormProps) => {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const found = options.filter((option) =>
    option.label.toLocaleLowerCase().includes(text.toLocaleLowerCase()),
  )
  return (
    <>
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
    </>
  )
}
