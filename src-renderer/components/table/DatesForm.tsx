import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayInput, readDay } from '#renderer/components/form/DayInput.tsx'
import styles from './floats.module.css'

type DatesFormProps = {
  from: string | null
  until: string | null
  onDates: (from: string | null, until: string | null) => void
}

/** Two days as people type them, each with its calendar; half a date changes nothing yet. */
export const DatesForm = ({ from, until, onDates }: DatesFormProps) => {
  const { t } = useTranslation()
  const taken = (text: string, before: string | null): string | null =>
    text === '' ? null : (readDay(text) ?? before)
  return (
    <div className={styles['datesForm']}>
      <DayInput
        size="xs"
        label={t('table.from')}
        value={from ?? ''}
        withinPortal={false}
        onChange={(text) => onDates(taken(text, from), until)}
      />
      <DayInput
        size="xs"
        label={t('table.until')}
        value={until ?? ''}
        withinPortal={false}
        onChange={(text) => onDates(from, taken(text, until))}
      />
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={from === null && until === null}
        onClick={() => onDates(null, null)}
      >
        {t('table.clear')}
      </Button>
    </div>
  )
}
