import { DayInput } from './DayInput.tsx'
import type { FieldControl } from './fields.ts'
import { asText, inputProps } from './inputProps.ts'

/** A civil date as a field of a form. */
export function DateField({ control }: { control: FieldControl }) {
  return (
    <DayInput
      {...inputProps(control)}
      value={asText(control.value)}
      onChange={control.onChange}
      onBlur={control.onBlur}
    />
  )
}
