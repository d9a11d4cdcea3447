import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatHours } from '#renderer/app/format/numbers.ts'
import type { Course } from '#shared/courses/schema.ts'
import { hoursOf } from './hoursOf.ts'
import classes from './courses.module.css'

/** The modules of a course with their kinds and planned hours, and the hours together. */
export function CourseModules({ course }: { course: Course }) {
  const { t } = useTranslation()
  const { modules } = course
  if (modules.length === 0) {
    return <p className={classes['quiet']}>{t('coursePages.noModules')}</p>
  }
  return (
    <Table verticalSpacing={6} aria-label={t('coursePages.modules')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('coursePages.module')}</Table.Th>
          <Table.Th>{t('coursePages.kind')}</Table.Th>
          <Table.Th ta="end">{t('coursePages.planned')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {modules.map(({ id, name, kind, plannedHours }) => (
          <Table.Tr key={id}>
            <Table.Td className={classes['wrap'] ?? ''}>{name}</Table.Td>
            <Table.Td>{t(`courses.moduleKind.${kind}`)}</Table.Td>
            <Table.Td ta="end">{formatHours(plannedHours)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      {modules.length === 1 ? null : (
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th colSpan={2}>{t('coursePages.total')}</Table.Th>
            <Table.Th ta="end">{formatHours(hoursOf(course))}</Table.Th>
          </Table.Tr>
        </Table.Tfoot>
      )}
    </Table>
  )
}
