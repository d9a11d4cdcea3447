import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { weekdays } from '#renderer/app/format/weekdays.ts'
import type { FieldControl } from '#renderer/components/form/fields.ts'
import { inputProps } from '#renderer/components/form/inputProps.ts'

/** Chooses a day of the week: 1 for Monday to 7 for Sunday. */
export function WeekdayInput({ control }: { control: FieldControl }) {
  const { t } = useTranslation()
  return (
    <Select
      {...inputProps(control)}
      data={weekdays.map((name, place) => ({
        value: String(place + 1),
        label: t(`format.weekday.${name}`),
      }))}
      value={typeof control.value === 'number' ? String(control.value) : null}
      onChange={(chosen) => control.onChange(chosen === null ? null : Number(chosen))}
      allowDeselect={false}
    />
  )
}
