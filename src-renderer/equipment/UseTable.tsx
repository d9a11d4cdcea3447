import { useState } from 'react'
import { ActionIcon, Table } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { today } from '#renderer/courses/today.ts'
import type { MonthOfUse } from '#shared/equipment/timelineContract.ts'
import { months } from './barWords.ts'
import { yearOfUseQuery } from './equipmentQuery.ts'
import { UseChart } from './UseChart.tsx'
import { categoryName } from './words.ts'
import classes from './use.module.css'

/** How much each category was used in each month of a year. */
export function UseTable() {
  const { t, i18n } = useTranslation()
  const office = useOffice()
  const thisYear = Number(today().slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const { data } = useQuery({
    ...yearOfUseQuery(office, year),
    placeholderData: keepPreviousData,
  })
  const title = t('equipment.timeline.use.title', { year })
  return (
    <section className={classes['use']}>
      <div className={classes['yearHead']}>
        <h2>{title}</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('equipment.timeline.use.earlier')}
          onClick={() => setYear(year - 1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('equipment.timeline.use.later')}
          disabled={year >= thisYear}
          onClick={() => setYear(year + 1)}
        >
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </div>
      <p className={classes['quiet']}>{t('equipment.timeline.use.text')}</p>
      {data?.length === 0 ? <p>{t('equipment.timeline.use.empty')}</p> : null}
      <div className={classes['charts']}>
        {(data ?? []).map((category) => (
          <UseChart
            key={category.id}
            name={categoryName(i18n.language, category)}
            of={category.months}
          />
        ))}
      </div>
      {data === undefined || data.length === 0 ? null : (
        <Table aria-label={title} className={classes['yearTable'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('equipment.field.category')}</Table.Th>
              {months.map((month) => (
                <Table.Th key={month} abbr={t(`equipment.timeline.month.${month}`)}>
                  {t(`equipment.timeline.shortMonth.${month}`)}
                </Table.Th>
              ))}
              <Table.Th>{t('equipment.timeline.use.year')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((category) => (
              <Table.Tr key={category.id}>
                <Table.Th scope="row">{categoryName(i18n.language, category)}</Table.Th>
                {months.map((month, place) => (
                  <Part
                    key={month}
                    of={category.months[place]}
                    when={t(`equipment.timeline.month.${month}`)}
                  />
                ))}
                <Part of={wholeYear(category.months)} when={String(year)} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

/** One cell: the part as a number over a bar as long. */
function Part({ of, when }: { of: MonthOfUse | undefined; when: string }) {
  const { t } = useTranslation()
  if (of === undefined || of.available === 0) {
    return (
      <Table.Td className={classes['quiet']} aria-label={t('equipment.timeline.use.none')}>
        –
      </Table.Td>
    )
  }
  const part = of.lent / of.available
  return (
    <Table.Td title={t('equipment.timeline.use.cell', { month: when, ...of })}>
      <span className={classes['part']}>{Math.round(part * 100)} %</span>
      <span aria-hidden className={classes['partBar']}>
        <span style={{ width: `${part * 100}%` }} />
      </span>
    </Table.Td>
  )
}

const wholeYear = (of: readonly MonthOfUse[]): MonthOfUse => ({
  lent: of.reduce((sum, { lent }) => sum + lent, 0),
  available: of.reduce((sum, { available }) => sum + available, 0),
})
