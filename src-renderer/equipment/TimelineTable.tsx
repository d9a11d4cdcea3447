import { useMemo, useState } from 'react'
import { Anchor, Pagination, Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate, formatDates } from '#renderer/app/format/dates.ts'
import type { Bar, TimelineRow } from '#shared/equipment/timelineContract.ts'
import type { Scale } from '#shared/equipment/timelineScale.ts'
import { barPerson } from './barWords.ts'
import { categoryName } from './words.ts'
import classes from './timeline.module.css'

const mostLines = 200

interface Line {
  row: TimelineRow
  bar: Bar | null
}

/** The timeline as a table: a line for each bar, and one for each thing that nothing takes. */
export function TimelineTable({ rows, scale }: { rows: readonly TimelineRow[]; scale: Scale }) {
  const { t, i18n } = useTranslation()
  const [page, setPage] = useState(1)
  const lines = useMemo(
    () =>
      rows.flatMap((row): Line[] =>
        row.bars.length === 0 ? [{ row, bar: null }] : row.bars.map((bar) => ({ row, bar })),
      ),
    [rows],
  )
  const pages = Math.ceil(lines.length / mostLines)
  const shown = Math.min(page, Math.max(1, pages))
  return (
    <div className={classes['asTable']}>
      <Table
        stickyHeader
        aria-label={t('equipment.timeline.table', { dates: formatDates(scale.from, scale.until) })}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('equipment.field.tag')}</Table.Th>
            <Table.Th>{t('equipment.field.model')}</Table.Th>
            <Table.Th>{t('equipment.field.category')}</Table.Th>
            <Table.Th>{t('equipment.timeline.what')}</Table.Th>
            <Table.Th>{t('equipment.field.from')}</Table.Th>
            <Table.Th>{t('equipment.field.until')}</Table.Th>
            <Table.Th>{t('equipment.field.person')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.slice((shown - 1) * mostLines, shown * mostLines).map(({ row, bar }) => (
            <Table.Tr key={`${row.id}${bar?.kind}${bar?.id}`}>
              <Table.Td>
                <Anchor
                  underline="always"
                  renderRoot={(props) => (
                    <Link to="/equipment" search={{ open: row.id }} {...props} />
                  )}
                >
                  {row.tag}
                </Anchor>
              </Table.Td>
              <Table.Td>{row.modelName}</Table.Td>
              <Table.Td>{categoryName(i18n.language, row)}</Table.Td>
              {bar === null ? (
                <Table.Td colSpan={4} className={classes['quiet']}>
                  {t('equipment.timeline.free')}
                </Table.Td>
              ) : (
                <>
                  <Table.Td>{t(`equipment.timeline.kind.${bar.kind}`)}</Table.Td>
                  <Table.Td>{formatDate(bar.from)}</Table.Td>
                  <Table.Td>{formatDate(bar.until)}</Table.Td>
                  <Table.Td>{barPerson(t, bar)}</Table.Td>
                </>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {pages > 1 ? (
        <Pagination
          aria-label={t('equipment.timeline.page')}
          total={pages}
          value={shown}
          onChange={setPage}
        />
      ) : null}
    </div>
  )
}
