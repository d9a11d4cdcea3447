import { useTranslation } from 'react-i18next'
import { FilterFloat } from './FilterFloat.tsx'
import { numbersText } from './filterText.ts'

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
  const idle = from === null && until === null
  return (
    <FilterFloat
      label={label}
      text={idle ? null : numbersText(t, { from, until }, per)}
      idleText={t('table.anyValue')}
      fetchForm={fetchForm}
    >
      {(Form) => <Form from={from} until={until} per={per} onNumbers={onNumbers} />}
    </FilterFloat>
  )
}
