import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterButton } from './FilterButton.tsx'
import { numbersText } from './filterText.ts'
import { useLatePart } from './useLatePart.ts'
import styles from './floats.module.css'

type NumbersFilterProps = {
  label: string
  /** In the office's unit; `per` of them are one of the shown. */
  from: number | null
  until: number | null
  per: number
  onNumbers: (from: number | null, until: number | null) => void
}

const fetchForm = async () => (await import('./NumbersForm.tsx')).NumbersForm

/** A range of numbers, both ends included; either end may stay open. */
export const NumbersFilter = ({ label, from, until, per, onNumbers }: NumbersFilterProps) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { part: Form, want } = useLatePart(fetchForm)
  const idle = from === null && until === null
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <FilterButton
          label={label}
          text={idle ? null : numbersText(t, { from, until }, per)}
          idleText={t('table.anyValue')}
          onClick={() => void want().then(() => setOpened(!opened))}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles['float']} aria-label={label}>
        {Form && <Form from={from} until={until} per={per} onNumbers={onNumbers} />}
      </Popover.Dropdown>
    </Popover>
  )
}
