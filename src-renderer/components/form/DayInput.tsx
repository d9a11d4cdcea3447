import 'dayjs/locale/lv'
import '@mantine/dates/styles.css'
import { useState } from 'react'
import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatCivilDate, parseCivilDate } from '#shared/calendar/civilDate.ts'

/** The civil date that was typed (`1.2.2026`), or null while the text is none. */
export const readDay = (text: string): string | null => {
  const parsed = parseCivilDate(text)
  return parsed.kind === 'valid' ? parsed.date : null
}

interface DayInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> {
  /** A civil date, or what was typed and could not be read. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** False inside something that closes when one clicks outside of it. */
  withinPortal?: boolean
}

/** A day, typed the way people type it or picked from a calendar; what can't be read stays as typed. */
export function DayInput({
  value,
  onChange,
  onBlur,
  withinPortal = true,
  ...input
}: DayInputProps) {
  const { t, i18n } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const date = readDay(value)
  const change = (text: string): void => {
    setTyped(text)
    onChange(text === '' ? '' : (readDay(text) ?? text))
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      withinPortal={withinPortal}
    >
      <TextInput
        {...input}
        autoComplete="off"
        placeholder={t('components.form.datePlaceholder')}
        value={typed ?? (date === null ? value : formatCivilDate(date))}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => {
          setTyped(null)
          onBlur?.()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || !event.altKey) return
          event.preventDefault()
          setOpen(true)
        }}
        rightSection={
          <Popover.Target>
            <ActionIcon
              aria-label={t('components.form.openCalendar')}
              disabled={input.disabled ?? false}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size={16} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <DatePicker
          locale={i18n.language}
          firstDayOfWeek={1}
          // Esc closes the calendar, not the dialog under it.
          __stopPropagation
          size="sm"
          hideOutsideDates
          ariaLabels={{
            previousMonth: t('components.form.earlier'),
            nextMonth: t('components.form.later'),
            previousYear: t('components.form.earlier'),
            nextYear: t('components.form.later'),
            previousDecade: t('components.form.earlier'),
            nextDecade: t('components.form.later'),
          }}
          value={date}
          {...(date === null ? {} : { defaultDate: date })}
          onChange={(picked) => {
            setTyped(null)
            onChange(picked ?? '')
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
