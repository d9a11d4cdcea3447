import './texts.ts'
import { Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatHours } from '#renderer/app/format/numbers.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { overRemoteLimit } from '#shared/timetable/remoteShare.ts'
import type { RemoteShare } from '#shared/timetable/schema.ts'
import { studyYearName } from '#shared/timetable/studyYearName.ts'
import { modulesQuery } from './sessionQuery.ts'
import classes from './timetable.module.css'

/** The modules of a group's course: planned hours, hours in the timetable, and the remote share of each study year. */
export function GroupModules({ group }: { group: string }) {
  const { t } = useTranslation()
  const { data: modules = [] } = useQuery(modulesQuery(useOffice(), group))
  if (modules.length === 0) return null
  return (
    <section className={classes['modules']} aria-labelledby="group-modules">
      <h3 id="group-modules">{t('timetable.modules.title')}</h3>
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ tabIndex: 0 }}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('timetable.modules.module')}</Table.Th>
              <Table.Th ta="end">{t('timetable.modules.planned')}</Table.Th>
              <Table.Th ta="end">{t('timetable.modules.scheduled')}</Table.Th>
              <Table.Th>{t('timetable.modules.remote')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {modules.map((module) => (
              <Table.Tr key={module.id}>
                <Table.Td className={classes['moduleName'] ?? ''}>
                  {module.name}
                  <p className={classes['quiet']}>{t(`courses.moduleKind.${module.kind}`)}</p>
                </Table.Td>
                <Table.Td ta="end">{formatHours(module.plannedHours)}</Table.Td>
                <Table.Td ta="end">
                  {formatHours(module.scheduledMinutes / module.lessonMinutes)}
                </Table.Td>
                <Table.Td>
                  {module.years.map((share) => (
                    <Share key={share.studyYear} share={share} />
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}

/** How much of a module is remote in a study year, of how much may be. */
function Share({ share }: { share: RemoteShare }) {
  const { t } = useTranslation()
  const { studyYear, remoteMinutes, lessonMinutes, limit, plannedHours } = share
  const year = studyYearName(studyYear)
  const hours = formatHours(remoteMinutes / lessonMinutes)
  if (limit === null) return <p>{t('timetable.modules.share', { year, hours })}</p>
  const words = t('timetable.modules.shareOf', {
    year,
    hours,
    most: formatHours((plannedHours * limit) / 100),
    limit,
  })
  return overRemoteLimit(share) ? (
    <StateMark meaning="warning" word={words} quiet />
  ) : (
    <p>{words}</p>
  )
}
