import { useState, type ComponentProps } from 'react'

type DraftInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  value: string
  onText: (text: string) => void
}

const longest = 200

/**
 * A text field that keeps what is typed although its value goes a long way round (through the route):
 * a late answer must not take letters back. Outside of typing it shows what holds.
 */
export const DraftInput = ({ value, onText, onFocus, onBlur, ...input }: DraftInputProps) => {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <input
      {...input}
      type="text"
      autoComplete="off"
      spellCheck={false}
      maxLength={longest}
      value={draft ?? value}
      onFocus={(event) => {
        setDraft(value)
        onFocus?.(event)
      }}
      onBlur={(event) => {
        setDraft(null)
        onBlur?.(event)
      }}
      onChange={({ target }) => {
        setDraft(target.value)
        onText(target.value)
      }}
    />
  )
}
