import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '#renderer/app/format/numbers.ts'
import { typedNumber } from '#renderer/components/form/typedNumber.ts'
import styles from './floats.module.css'

type NumbersFormProps = {
  from: number | null
  until: number | null
  per: number
  onNumbers: (from: number | null, until: number | null) => void
}

/** Two numbers as people type them; half a number changes nothing yet. */
export const NumbersForm = ({ from, until, per, onNumbers }: NumbersFormProps) => {
  const { t } = useTranslation()
  const shown = (value: number | null): string => (value === null ? '' : formatNumber(value / per))
  const [typed, setTyped] = useState({ from: shown(from), until: shown(until) })
  const taken = (text: string, before: number | null): number | null => {
    if (text.trim() === '') return null
    const number = typedNumber(text)
    // What stands in units is whole: 12,5 of a hundred each is 1250.
    return number === null ? before : Math.round(number * per * 100) / 100
  }
  const field = (end: 'from' | 'until', onText: (text: string) => void) => (
    <TextInput
      size="xs"
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      label={t(`table.${end}`)}
      value={typed[end]}
      onChange={({ currentTarget: { value } }) => {
        setTyped({ ...typed, [end]: value })
        onText(value)
      }}
    />
  )
  return (
    <div className={styles['datesForm']}>
      {field('from', (text) => onNumbers(taken(text, from), until))}
      {field('until', (text) => onNumbers(from, taken(text, until)))}
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={from === null && until === null}
        onClick={() => {
          setTyped({ from: '', until: '' })
          onNumbers(null, null)
        }}
      >
        {t('table.clear')}
      </Button>
    </div>
  )
}
