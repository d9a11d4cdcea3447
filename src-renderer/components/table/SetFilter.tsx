import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterButton } from './FilterButton.tsx'
import { valuesText } from './filterText.ts'
import type { FilterOption } from './recordColumn.ts'
import { useLatePart } from './useLatePart.ts'
import styles from './floats.module.css'

type SetFilterProps = {
  label: string
  options: readonly FilterOption[]
  values: readonly string[]
  onValues: (values: string[]) => void
}

const fetchForm = async () => (await import('./SetForm.tsx')).SetForm

/** Any of some values. */
export const SetFilter = ({ label, options, values, onValues }: SetFilterProps) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { part: Form, want } = useLatePart(fetchForm)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <FilterButton
          label={label}
          text={values.length === 0 ? null : valuesText(t, options, values)}
          idleText={t('table.anyValue')}
          onClick={() => void want().then(() => setOpened(!opened))}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles['float']} aria-label={label}>
        {Form && <Form options={options} values={values} onValues={onValues} />}
      </Popover.Dropdown>
    </Popover>
  )
}
