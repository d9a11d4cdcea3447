import { Button } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import styles from './floats.module.css'

type DatesFormProps = {
  from: string | null
  until: string | null
  onDates: (from: string | null, until: string | null) => void
}

const popover = { withinPortal: false }

/** Two days as people type them, each with its calendar. */
export const DatesForm = ({ from, until, onDates }: DatesFormProps) => {
  const { t } = useTranslation()
  return (
    <div className={styles['datesForm']}>
      <DateInput
        size="xs"
        label={t('table.from')}
        valueFormat="DD.MM.YYYY."
        placeholder="01.09.2026."
        clearable
        value={from}
        {...(until === null ? {} : { maxDate: until })}
        popoverProps={popover}
        onChange={(next) => onDates(next, until)}
      />
      <DateInput
        size="xs"
        label={t('table.until')}
        valueFormat="DD.MM.YYYY."
        placeholder="31.12.2026."
        clearable
        value={until}
        {...(from === null ? {} : { minDate: from })}
        popoverProps={popover}
        onChange={(next) => onDates(from, next)}
      />
      <Button size="compact-xs" variant="subtle" onClick={() => onDates(null, null)}>
        {t('table.clear')}
      </Button>
    </div>
  )
}
