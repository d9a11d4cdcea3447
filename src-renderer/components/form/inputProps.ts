import type { FieldControl } from './fields.ts'

/** What every Mantine input takes from a field: label above, help, error, required mark. */
export const inputProps = (control: FieldControl) => ({
  id: control.id,
  label: control.label,
  description: control.help,
  error: control.error,
  withAsterisk: control.required,
  'aria-required': control.required,
  disabled: control.disabled,
  onBlur: control.onBlur,
  inputWrapperOrder: inputOrder,
})

const inputOrder: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'error',
  'description',
]

export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
