import 'dayjs/locale/lv'
import '@mantine/dates/styles.css'
import { useState } from 'react'
import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatCivilDate, parseCivilDate } from '#shared/calendar/civilDate.ts'
import type { FieldControl } from './fields.ts'
import { asText, inputProps } from './inputProps.ts'

const readable = (value: string): string | null => {
  const parsed = parseCivilDate(value)
  return parsed.kind === 'valid' ? parsed.date : null
}

/** A civil date, typed the way people type it (`1.2.2026`) or picked; what can't be read stays as typed. */
export function DateField({ control }: { control: FieldControl }) {
  const { t, i18n } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const value = asText(control.value)
  const date = readable(value)
  const change = (text: string): void => {
    setTyped(text)
    control.onChange(text === '' ? '' : (readable(text) ?? text))
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus withinPortal>
      <TextInput
        {...inputProps(control)}
        autoComplete="off"
        placeholder={t('components.form.datePlaceholder')}
        value={typed ?? (date === null ? value : formatCivilDate(date))}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => {
          setTyped(null)
          control.onBlur()
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
              disabled={control.disabled}
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
            control.onChange(picked ?? '')
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
