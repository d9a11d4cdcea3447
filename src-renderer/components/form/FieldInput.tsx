import { lazy, Suspense, useLayoutEffect, useRef, type ReactNode } from 'react'
import { TextInput } from '@mantine/core'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { CheckInput, MultiSelectInput, SelectInput, YesNoUnknownInput } from './ChoiceInputs.tsx'
import type { FieldControl, FieldKind } from './fields.ts'
import { inputProps } from './inputProps.ts'
import { LongTextInput, PasswordTextInput, SuggestingInput, TextLineInput } from './TextInputs.tsx'
import { formatCents, formatNumber, TypedInput } from './TypedInput.tsx'
import { formatTimeOfDay } from '#shared/calendar/rigaTime.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { typedMoney, typedNumber, typedTime } from './typedNumber.ts'

const DateInput = lazy(async () => ({ default: (await import('./DateField.tsx')).DateField }))

/** The input that fits a field's kind. */
export function FieldInput({
  field,
  control,
}: {
  field: FieldKind
  control: FieldControl
}): ReactNode {
  switch (field.kind) {
    case 'text':
      return field.suggestions ? (
        <SuggestingInput control={control} suggestions={field.suggestions} />
      ) : (
        <TextLineInput control={control} autoComplete={field.autoComplete ?? 'off'} />
      )
    case 'longText':
      return <LongTextInput control={control} minRows={field.minRows ?? 3} />
    case 'email':
      return <TextLineInput control={control} type="email" inputMode="email" autoComplete="off" />
    case 'phone':
      return <TextLineInput control={control} type="tel" inputMode="tel" autoComplete="off" />
    case 'personalCode':
      return <TextLineInput control={control} inputMode="numeric" autoComplete="off" />
    case 'password':
      return <PasswordTextInput control={control} />
    case 'number':
      return (
        <TypedInput control={control} read={typedNumber} write={formatNumber} unit={field.unit} />
      )
    case 'money':
      return <TypedInput control={control} read={typedMoney} write={formatCents} unit="€" />
    case 'time':
      return <TypedInput control={control} read={typedTime} write={writeTime} unit={undefined} />
    case 'date':
      return (
        <Suspense fallback={<WaitingInput control={control} />}>
          <DateInput control={control} />
        </Suspense>
      )
    case 'select':
      return (
        <SelectInput
          control={control}
          options={field.options}
          clearable={field.clearable ?? !control.required}
        />
      )
    case 'multiSelect':
      return <MultiSelectInput control={control} options={field.options} />
    case 'check':
      return <CheckInput control={control} />
    case 'yesNoUnknown':
      return <YesNoUnknownInput control={control} nullable={field.nullable ?? false} />
    case 'record':
      return <RecordPicker control={control} source={field.source} />
    case 'custom':
      return field.render(control)
  }
}

/** A text that is no time stays as it was typed: the schema says so beside it. */
const writeTime = (value: unknown): string => {
  const time = TimeOfDay.safeParse(value)
  return time.success ? formatTimeOfDay(time.data) : typeof value === 'string' ? value : ''
}

/** Stands in for an input that is still being fetched, and hands the cursor on to it. */
function WaitingInput({ control }: { control: FieldControl }) {
  const { id } = control
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const waiting = input.current
    return () => {
      if (waiting !== null && document.activeElement === waiting) {
        requestAnimationFrame(() => document.getElementById(id)?.focus())
      }
    }
  }, [id])
  return <TextInput {...inputProps(control)} ref={input} readOnly value="" />
}
