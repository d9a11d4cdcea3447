import { useCallback, useMemo } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { Project } from '#shared/courses/schema.ts'
import { CourseRecords } from './CourseRecords.tsx'
import { useProjectsView } from './groupsView.ts'
import { projectQuery } from './courseQuery.ts'
import { ProjectDialog } from './ProjectDialog.tsx'
import { ProjectPane } from './ProjectPane.tsx'
import classes from './courses.module.css'

const columnsIn = (t: Texts): readonly RecordColumn<Project>[] => [
  {
    key: 'name',
    title: t('coursePages.column.project'),
    width: 240,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['strong']}>{row.name}</span>,
  },
  {
    key: 'number',
    title: t('coursePages.column.number'),
    width: 160,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.number,
  },
  {
    key: 'funder',
    title: t('coursePages.column.funder'),
    width: 190,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.funder,
  },
  {
    key: 'manager',
    title: t('coursePages.column.manager'),
    width: 160,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.manager?.name ?? '',
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

/** The training projects of the office, with the open one beside the list. */
export function ProjectsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const view = useProjectsView()
  const columns = useMemo(() => columnsIn(t), [t])
  const source = useCallback<ListSource<Project>>(
    (request, signal) => client.courses.listProjects(request, { signal }),
    [client],
  )
  return (
    <CourseRecords
      tab="projects"
      columns={columns}
      source={source}
      view={view}
      Pane={ProjectPane}
      onOpenPage={(id) => void navigate({ to: '/courses/project/$id', params: { id } })}
      Entry={NewProject}
      Change={ChangeProject}
    />
  )
}

const NewProject = ({ onDone }: { onDone: () => void }) => (
  <ProjectDialog project={{}} onDone={onDone} />
)

/** Waits for the project, which the pane beside the list has asked for already. */
function ChangeProject({ id, onDone }: { id: string; onDone: () => void }) {
  const { data: project } = useQuery(projectQuery(useOffice(), id))
  return project === undefined ? null : <ProjectDialog project={project} onDone={onDone} />
}
