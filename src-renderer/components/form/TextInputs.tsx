import { Autocomplete, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FieldControl } from './fields.ts'
import { asText, inputProps } from './inputProps.ts'

interface TextLineProps {
  control: FieldControl
  autoComplete: string
  type?: 'text' | 'email' | 'tel'
  inputMode?: 'text' | 'email' | 'tel' | 'numeric'
}

export function TextLineInput({ control, autoComplete, type, inputMode }: TextLineProps) {
  return (
    <TextInput
      {...inputProps(control)}
      type={type === 'email' ? 'text' : (type ?? 'text')}
      inputMode={inputMode ?? 'text'}
      autoComplete={autoComplete}
      spellCheck={false}
      value={asText(control.value)}
      onChange={(event) => control.onChange(event.currentTarget.value)}
    />
  )
}

export function SuggestingInput(props: { control: FieldControl; suggestions: readonly string[] }) {
  return (
    <Autocomplete
      {...inputProps(props.control)}
      data={[...new Set(props.suggestions)]}
      autoComplete="off"
      limit={20}
      value={asText(props.control.value)}
      onChange={props.control.onChange}
    />
  )
}

export function LongTextInput({ control, minRows }: { control: FieldControl; minRows: number }) {
  return (
    <Textarea
      {...inputProps(control)}
      // Without it a browser writes what stands here to its profile, to restore the page one day.
      autoComplete="off"
      autosize
      minRows={minRows}
      maxRows={12}
      value={asText(control.value)}
      onChange={(event) => control.onChange(event.currentTarget.value)}
    />
  )
}

export function PasswordTextInput({ control }: { control: FieldControl }) {
  const { t } = useTranslation()
  return (
    <PasswordInput
      {...inputProps(control)}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('components.form.showPassword') }}
      value={asText(control.value)}
      onChange={(event) => control.onChange(event.currentTarget.value)}
    />
  )
}
