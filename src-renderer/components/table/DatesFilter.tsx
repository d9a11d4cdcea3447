import { useTranslation } from 'react-i18next'
import { FilterFloat } from './FilterFloat.tsx'
import { datesText } from './filterText.ts'

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
  const idle = from === null && until === null
  return (
    <FilterFloat
      label={label}
      text={idle ? null : datesText(t, from, until)}
      idleText={t('table.anyDate')}
      fetchForm={fetchForm}
    >
      {(Form) => <Form from={from} until={until} onDates={onDates} />}
    </FilterFloat>
  )
}
