import { useCallback, useMemo, useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { Project } from '#shared/courses/schema.ts'
import { CoursesTabs } from './CoursesTabs.tsx'
import { useProjectsView } from './groupsView.ts'
import { ProjectDialog } from './ProjectDialog.tsx'
import { ProjectPane } from './ProjectPane.tsx'
import classes from './courses.module.css'

const rowId = (row: Project): string => row.id
const rowLabel = (row: Project): string => row.name

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
    cell: (row) => row.number,
  },
  {
    key: 'funder',
    title: t('coursePages.column.funder'),
    width: 190,
    sortable: true,
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
    cell: (row) => formatCount(row.groups),
  },
]

/** The training projects of the office, with the open one beside the list. */
export function ProjectsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const view = useProjectsView()
  const columns = useMemo(() => columnsIn(t), [t])
  const [entering, setEntering] = useState(false)
  const source = useCallback<ListSource<Project>>(
    (request, signal) => client.courses.listProjects(request, { signal }),
    [client],
  )
  return (
    <CoursesTabs tab="projects">
      <ListScreen
        name="projects"
        label={t('coursePages.projects.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        view={view}
        pane={{ label: t('coursePages.projects.pane'), Pane: ProjectPane }}
        onOpenPage={(id) => void navigate({ to: '/courses/project/$id', params: { id } })}
        create={{
          word: t('coursePages.projects.new'),
          key: 'coursePages.projects.newKey',
          run: () => setEntering(true),
        }}
        exported={{
          list: { kind: 'projects' },
          words: {},
          fileName: t('coursePages.tab.projects'),
        }}
        searchPlaceholder={t('coursePages.projects.search')}
        empty={{
          title: t('coursePages.projects.empty'),
          text: t('coursePages.projects.emptyText'),
        }}
      />
      {entering ? <ProjectDialog project={{}} onDone={() => setEntering(false)} /> : null}
    </CoursesTabs>
  )
}
