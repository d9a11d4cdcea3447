import { useCallback, useMemo } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatCount, formatHours } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { Course } from '#shared/courses/schema.ts'
import { courseQuery } from './courseQuery.ts'
import { CourseDialog } from './CourseDialog.tsx'
import { CoursePane } from './CoursePane.tsx'
import { CourseRecords } from './CourseRecords.tsx'
import { useCoursesView } from './groupsView.ts'
import { hoursOf } from './hoursOf.ts'
import classes from './courses.module.css'

const columnsIn = (t: Texts): readonly RecordColumn<Course>[] => [
  {
    key: 'name',
    title: t('coursePages.column.course'),
    width: 220,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['strong']}>{row.name}</span>,
  },
  {
    key: 'project',
    title: t('coursePages.column.project'),
    width: 180,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.project?.name ?? '',
  },
  {
    key: 'programme',
    title: t('coursePages.column.programme'),
    width: 180,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.programme,
  },
  {
    key: 'hours',
    title: t('coursePages.column.hours'),
    width: 130,
    align: 'end',
    filter: { kind: 'numbers' },
    cell: (row) => formatHours(hoursOf(row)),
    total: formatHours,
  },
  {
    key: 'groups',
    title: t('coursePages.column.groups'),
    width: 90,
    align: 'end',
    sortable: true,
    filter: { kind: 'numbers' },
    cell: (row) => formatCount(row.groups),
    total: formatCount,
  },
]

/** The courses of the office, with the open one beside the list. */
export function CoursesScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const view = useCoursesView()
  const columns = useMemo(() => columnsIn(t), [t])
  const source = useCallback<ListSource<Course>>(
    (request, signal) => client.courses.listCourses(request, { signal }),
    [client],
  )
  return (
    <CourseRecords
      tab="courses"
      columns={columns}
      source={source}
      view={view}
      Pane={CoursePane}
      onOpenPage={(id) => void navigate({ to: '/courses/course/$id', params: { id } })}
      Entry={NewCourse}
      Change={ChangeCourse}
    />
  )
}

const NewCourse = ({ onDone }: { onDone: () => void }) => (
  <CourseDialog course={{}} onDone={onDone} />
)

/** Waits for the course, which the pane beside the list has asked for already. */
function ChangeCourse({ id, onDone }: { id: string; onDone: () => void }) {
  const { data: course } = useQuery(courseQuery(useOffice(), id))
  return course === undefined ? null : <CourseDialog course={course} onDone={onDone} />
}
