import { useTranslation } from 'react-i18next'
import { FilterFloat } from './FilterFloat.tsx'
import { valuesText } from './filterText.ts'
import type { FilterOption } from './recordColumn.ts'

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
  return (
    <FilterFloat
      label={label}
      text={values.length === 0 ? null : valuesText(t, options, values)}
      idleText={t('table.anyValue')}
      fetchForm={fetchForm}
    >
      {(Form) => <Form options={options} values={values} onValues={onValues} />}
    </FilterFloat>
  )
}
