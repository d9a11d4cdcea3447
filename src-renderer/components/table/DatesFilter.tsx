import { Popover } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterButton } from './FilterButton.tsx'
import { datesText } from './filterText.ts'
import styles from './floats.module.css'

type DatesFilterProps = {
  label: string
  from: string | null
  until: string | null
  onDates: (from: string | null, until: string | null) => void
}

// Calendars are heavy and most lists are never narrowed by a date.
const DatesForm = lazy(async () => ({ default: (await import('./DatesForm.tsx')).DatesForm }))

/** A span of days, both ends included; either end may stay open. */
export const DatesFilter = ({ label, from, until, onDates }: DatesFilterProps) => {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const idle = from === null && until === null
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <FilterButton
          label={label}
          text={idle ? null : datesText(t, from, until)}
          idleText={t('table.anyDate')}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles['float']} aria-label={label}>
        <Suspense fallback={<div className={styles['datesForm']} />}>
          <DatesForm from={from} until={until} onDates={onDates} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
