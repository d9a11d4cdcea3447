import { ActionIcon, Group, Table } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { weekdayInWords } from '#renderer/app/format/weekdays.ts'
import { publicHolidays } from '#shared/calendar/holidays.ts'
import classes from './settings.module.css'

const years = { first: 2018, last: 2099 }

/** The public holidays of a year as the law has them, and a step to the years beside it. */
export function Holidays({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="holidays">
      <div className={classes['head']}>
        <div className={classes['headText']}>
          <h1 id="holidays">{t('settings.days.holidays', { year })}</h1>
          <p className={classes['quiet']}>{t('settings.days.holidaysText')}</p>
        </div>
        <Group gap={4}>
          <ActionIcon
            variant="default"
            aria-label={t('settings.days.yearBefore')}
            disabled={year <= years.first}
            onClick={() => onYear(year - 1)}
          >
            <IconChevronLeft size={16} stroke={1.8} aria-hidden />
          </ActionIcon>
          <span className={classes['year']}>{year}</span>
          <ActionIcon
            variant="default"
            aria-label={t('settings.days.yearAfter')}
            disabled={year >= years.last}
            onClick={() => onYear(year + 1)}
          >
            <IconChevronRight size={16} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Group>
      </div>
      <Table aria-labelledby="holidays" verticalSpacing={4}>
        <Table.Tbody>
          {publicHolidays(year).map(({ date, name, moved }) => (
            <Table.Tr key={`${date}-${name}`}>
              <Table.Td className={classes['day'] ?? ''}>{formatDate(date)}</Table.Td>
              <Table.Td className={classes['weekday'] ?? ''}>{weekdayInWords(t, date)}</Table.Td>
              <Table.Td>
                {moved
                  ? t('settings.days.movedHoliday', { name: t(`holiday.${name}`) })
                  : t(`holiday.${name}`)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
