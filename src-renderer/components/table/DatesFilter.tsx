import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterButton } from './FilterButton.tsx'
import { datesText } from './filterText.ts'
import { useLatePart } from './useLatePart.ts'
import styles from './floats.module.css'

type DatesFilterProps = {
  label: string
  from: string | null
  until: string | null
  onDates: (from: string | null, until: string | null) => void
}

// Calendars are heavy and most lists are never narrowed by a date.
const fetchForm = async () => (await import('./DatesForm.tsx')).DatesForm

/** A span of days, both ends included; either end may stay open. */
export const DatesFilter = ({ label, from, until, onDates }: DatesFilterProps) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const { part: Form, want } = useLatePart(fetchForm)
  const idle = from === null && until === null
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <FilterButton
          label={label}
          text={idle ? null : datesText(t, from, until)}
          idleText={t('table.anyDate')}
          onClick={() => void want().then(() => setOpened(!opened))}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles['float']} aria-label={label}>
        {Form && <Form from={from} until={until} onDates={onDates} />}
      </Popover.Dropdown>
    </Popover>
  )
}
