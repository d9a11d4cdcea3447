import { useCallback } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { GroupRow } from '#shared/courses/schema.ts'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import { CoursesTabs } from './CoursesTabs.tsx'
import { useGroupColumns } from './groupColumns.tsx'
import { GroupPane } from './GroupPane.tsx'
import { useGroupsView } from './groupsView.ts'
import { useGroupArchiving } from './useGroupArchiving.ts'
import { useGroupActions } from './useGroupActions.tsx'

const rowId = (row: GroupRow): string => row.id
const rowLabel = (row: GroupRow): string => row.name

/** The groups of the office as a table, with the open group beside it. */
export function GroupsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const view = useGroupsView()
  const columns = useGroupColumns()
  const { asking, ...archiving } = useGroupArchiving()
  const actions = useGroupActions(archiving)
  const source = useCallback<ListSource<GroupRow>>(
    (request, signal) => client.courses.listGroups(request, { signal }),
    [client],
  )
  return (
    <CoursesTabs tab="groups">
      <ListScreen
        name="groups"
        label={t('courses.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        actions={actions}
        view={view}
        archive
        pane={{ label: t('courses.pane'), Pane: GroupPane }}
        onOpenPage={(id) => void navigate({ to: '/courses/$id', params: { id } })}
        create={{
          word: t('courses.new'),
          key: 'courses.keys.new',
          run: () => void navigate({ to: '/courses/new' }),
        }}
        edit={{
          key: 'courses.keys.edit',
          run: (id) =>
            void navigate({
              to: '/courses/$id',
              params: { id },
              search: { tab: 'about', edit: true },
            }),
        }}
        exported={{
          list: { kind: 'groups' },
          words: {},
          fileName: t('courses.palette.groups'),
          // Where a group stands today is said by its dates; the office has no such column.
          columns: (shown) => shown.filter((column) => column.key !== 'phase'),
        }}
        searchPlaceholder={t('courses.search')}
        empty={{ title: t('courses.empty.title'), text: t('courses.empty.text') }}
      />
      {asking === null ? null : <ArchiveDialog {...asking} />}
    </CoursesTabs>
  )
}
