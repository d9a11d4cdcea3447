import { Anchor, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDates } from '#renderer/app/format/dates.ts'
import { formatCount, formatHours } from '#renderer/app/format/numbers.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { GroupHours } from '#shared/timetable/schema.ts'
import { groupHoursQuery } from './courseQuery.ts'
import { PhaseMark } from './PhaseMark.tsx'
import classes from './courses.module.css'

/** The groups of a course: when, how many people, how much of the hours is in the timetable and how much is remote. */
export function GroupHoursTable({ course, name }: { course: string; name: string }) {
  const { t } = useTranslation()
  const { data: groups } = useQuery(groupHoursQuery(useOffice(), course))
  if (groups === undefined) return null
  if (groups.length === 0) return <p className={classes['quiet']}>{t('coursePages.noGroups')}</p>
  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ tabIndex: 0 }}>
      <Table verticalSpacing={6} aria-label={`${t('coursePages.groups')}: ${name}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('coursePages.hours.group')}</Table.Th>
            <Table.Th>{t('coursePages.hours.dates')}</Table.Th>
            <Table.Th ta="end">{t('coursePages.hours.people')}</Table.Th>
            <Table.Th ta="end">{t('coursePages.hours.scheduled')}</Table.Th>
            <Table.Th>{t('coursePages.hours.remote')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <GroupLine key={group.id} group={group} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function GroupLine({ group }: { group: GroupHours }) {
  const { t } = useTranslation()
  const { id, plannedHours, lessonMinutes } = group
  const hours = formatHours(group.scheduledMinutes / lessonMinutes)
  return (
    <Table.Tr>
      <Table.Td className={classes['wrap'] ?? ''}>
        <Anchor renderRoot={(props) => <Link to="/courses/$id" params={{ id }} {...props} />}>
          {group.name}
        </Anchor>
        {group.archived ? (
          <span className={classes['quiet']}> · {t('coursePages.hours.archived')}</span>
        ) : null}
      </Table.Td>
      <Table.Td>
        {formatDates(group.startsOn, group.endsOn)}
        <br />
        <PhaseMark dates={group} />
      </Table.Td>
      <Table.Td ta="end">{formatCount(group.enrolled)}</Table.Td>
      <Table.Td ta="end">
        {plannedHours === 0
          ? t('coursePages.hours.some', { hours })
          : t('coursePages.hours.ofPlanned', { hours, planned: formatHours(plannedHours) })}
      </Table.Td>
      <Table.Td>
        {t('coursePages.hours.some', { hours: formatHours(group.remoteMinutes / lessonMinutes) })}
        {group.overLimit.map((share) => (
          <div key={`${share.module.id} ${share.studyYear}`}>
            <StateMark
              meaning="warning"
              word={t('coursePages.hours.over', { module: share.module.name, limit: share.limit })}
              quiet
            />
          </div>
        ))}
      </Table.Td>
    </Table.Tr>
  )
}
