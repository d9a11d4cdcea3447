import { useCallback, useMemo } from 'react'
import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useShownExport } from '#renderer/app/client/useShownExport.ts'
import { useTableKeeping } from '#renderer/app/client/tableKeeping.ts'
import { useLetterKeys } from '#renderer/app/frame/screenPreferences.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { ListWithDetail } from '#renderer/components/detail/ListWithDetail.tsx'
import { ArchiveToggle } from '#renderer/components/table/ArchiveToggle.tsx'
import { plainQuery } from '#renderer/components/table/listQuery.ts'
import { NewButton } from '#renderer/components/table/NewButton.tsx'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type { ExportRequest, ListSource } from '#renderer/components/table/tablePorts.ts'
import type { GroupRow } from '#shared/courses/schema.ts'
import { useGroupColumns } from './groupColumns.tsx'
import { GroupPane } from './GroupPane.tsx'
import { useGroupsView } from './groupsView.ts'
import { useGroupActions } from './useGroupActions.tsx'

const route = getRouteApi('/courses')
const rowId = (row: GroupRow): string => row.id
const rowLabel = (row: GroupRow): string => row.name

/** The groups of the office as a table, with the open group beside it. */
export function GroupsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { open = null } = route.useSearch()
  const [view, setView] = useGroupsView()
  const [lettersOn] = useLetterKeys()
  const columns = useGroupColumns()
  const keeping = useTableKeeping()
  const actions = useGroupActions()
  const source = useCallback<ListSource<GroupRow>>(
    (request, signal) => client.courses.listGroups(request, { signal }),
    [client],
  )
  const exportFile = useShownExport(
    useCallback(
      () => ({
        list: { kind: 'groups' as const },
        words: {},
        fileName: t('courses.palette.groups'),
      }),
      [t],
    ),
  )
  const exportShown = useCallback(
    (request: ExportRequest) =>
      void exportFile({
        ...request,
        // Where a group stands today is said by its dates; the office has no such column.
        columns: request.columns.filter((column) => column.key !== 'phase'),
      }),
    [exportFile],
  )
  const detail = useMemo(
    () => ({
      openId: open,
      onOpen: (id: string) =>
        void navigate({ to: '/courses', search: { open: id }, replace: open !== null }),
      onOpenPage: (id: string) => void navigate({ to: '/courses/$id', params: { id } }),
      onClose: () => void navigate({ to: '/courses', search: {}, replace: true }),
    }),
    [navigate, open],
  )
  const enter = (): void => void navigate({ to: '/courses/new' })
  useKeys([
    { combination: 'n', word: 'courses.keys.new', run: enter },
    {
      combination: 'e',
      word: 'courses.keys.edit',
      run: () => {
        if (open === null) return
        void navigate({
          to: '/courses/$id',
          params: { id: open },
          search: { tab: 'about', edit: true },
        })
      },
    },
  ])

  return (
    <ListWithDetail
      label={t('courses.pane')}
      onClose={detail.onClose}
      {...(open === null ? {} : { onOpenPage: () => detail.onOpenPage(open) })}
      detail={open === null ? null : <GroupPane key={open} id={open} />}
      list={
        <RecordTable
          name="groups"
          label={t('courses.list')}
          columns={columns}
          source={source}
          rowId={rowId}
          rowLabel={rowLabel}
          query={view}
          onQueryChange={setView}
          detail={detail}
          actions={actions}
          views={keeping.views}
          preferences={keeping.preferences}
          exportShown={exportShown}
          letterKeys={lettersOn}
          searchPlaceholder={t('courses.search')}
          empty={
            <Message title={t('courses.empty.title')} help={t('courses.empty.text')}>
              <Button onClick={enter}>{t('courses.new')}</Button>
            </Message>
          }
          toolbar={
            <>
              <ArchiveToggle query={view ?? plainQuery} onQueryChange={setView} />
              <NewButton word={t('courses.new')} narrow={open !== null} onClick={enter} />
            </>
          }
        />
      }
    />
  )
}
