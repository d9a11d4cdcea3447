import { useState } from 'react'
import { TextInput } from '@mantine/core'
import type { FieldControl } from './fields.ts'
import { inputProps } from './inputProps.ts'

interface TypedInputProps {
  control: FieldControl
  /** What the typed text means, or null when it means nothing. */
  read: (text: string) => string | number | null
  write: (value: unknown) => string
  unit: string | undefined
}

/**
 * A field that is typed as text and kept as a value. A text that can't be read stays as typed and
 * goes to the schema as it is, which then names the problem.
 */
export function TypedInput({ control, read, write, unit }: TypedInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const change = (text: string): void => {
    setTyped(text)
    control.onChange(text === '' ? '' : (read(text) ?? text))
  }
  return (
    <TextInput
      {...inputProps(control)}
      inputMode="decimal"
      autoComplete="off"
      {...(unit === undefined
        ? {}
        : {
            rightSection: unit,
            // As wide as the word: „darba d.” stays on its line and off what is typed.
            rightSectionWidth: `max(2.25rem, calc(${unit.length}ch + 1rem))`,
            rightSectionProps: { style: { whiteSpace: 'nowrap' } },
          })}
      value={typed ?? write(control.value)}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => {
        setTyped(null)
        control.onBlur()
      }}
    />
  )
}

export const formatNumber = (value: unknown): string =>
  typeof value === 'number'
    ? String(value).replace('.', ',')
    : typeof value === 'string'
      ? value
      : ''

export const formatCents = (value: unknown): string =>
  typeof value === 'number' ? (value / 100).toFixed(2).replace('.', ',') : formatNumber(value)
