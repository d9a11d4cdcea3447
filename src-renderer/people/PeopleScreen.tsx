import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useShownExport } from '#renderer/app/client/useShownExport.ts'
import { useTableKeeping } from '#renderer/app/client/tableKeeping.ts'
import { ListWithDetail } from '#renderer/components/detail/ListWithDetail.tsx'
import { useLetterKeys } from '#renderer/app/frame/screenPreferences.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { ArchiveToggle } from '#renderer/components/table/ArchiveToggle.tsx'
import { plainQuery } from '#renderer/components/table/listQuery.ts'
import { NewButton } from '#renderer/components/table/NewButton.tsx'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type {
  ChosenRows,
  ExportRequest,
  ListSource,
} from '#renderer/components/table/tablePorts.ts'
import { ImportButton } from '#renderer/imports/ImportButton.tsx'
import { parts } from '#shared/people/parts.ts'
import type { PersonRow } from '#shared/people/schema.ts'
import { usePeopleColumns } from './peopleColumns.tsx'
import { usePeopleView } from './peopleView.ts'
import { fullName } from './personName.ts'
import { usePeopleActions } from './usePeopleActions.tsx'

// What stands beside or above the list comes when it is first opened.
const PersonPane = lazy(async () => ({ default: (await import('./PersonPane.tsx')).PersonPane }))
const EnrolDialog = lazy(async () => ({ default: (await import('./EnrolDialog.tsx')).EnrolDialog }))
const MergeDialog = lazy(async () => ({ default: (await import('./MergeDialog.tsx')).MergeDialog }))

const route = getRouteApi('/people')
interface Merging {
  first: string
  second: string | null
  clear: () => void
}

const rowId = (row: PersonRow): string => row.id

/** The register of people as a table, with the open person beside it. */
export function PeopleScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { open = null } = route.useSearch()
  const [view, setView] = usePeopleView()
  const [lettersOn] = useLetterKeys()
  const [merging, setMerging] = useState<Merging | null>(null)
  const columns = usePeopleColumns()
  const keeping = useTableKeeping()
  const source = useCallback<ListSource<PersonRow>>(
    (request, signal) => client.people.list(request, { signal }),
    [client],
  )
  const [enrolling, setEnrolling] = useState<ChosenRows<PersonRow> | null>(null)
  const actions = usePeopleActions(setMerging, setEnrolling)

  const exportFile = useShownExport(
    useCallback(
      () => ({
        list: { kind: 'people' as const },
        words: exportWords(t),
        fileName: t('people.area'),
      }),
      [t],
    ),
  )
  const exportShown = useCallback(
    (request: ExportRequest) =>
      void exportFile({
        ...request,
        // On screen the order and search of the name stand on the column of the surname.
        columns: request.columns.map((column) =>
          column.key === 'name' ? { ...column, key: 'familyName' } : column,
        ),
      }),
    [exportFile],
  )
  const close = useCallback(
    () => void navigate({ to: '/people', search: {}, replace: true }),
    [navigate],
  )
  const detail = useMemo(
    () => ({
      openId: open,
      onOpen: (id: string) =>
        void navigate({ to: '/people', search: { open: id }, replace: open !== null }),
      onOpenPage: (id: string) => void navigate({ to: '/people/$id', params: { id } }),
      onClose: close,
    }),
    [navigate, open, close],
  )
  const enter = (): void => void navigate({ to: '/people/new' })
  useKeys([
    { combination: 'n', word: 'people.keys.new', run: enter },
    {
      combination: 'e',
      word: 'people.keys.edit',
      run: () => {
        if (open !== null) void navigate({ to: '/people/$id/edit', params: { id: open } })
      },
    },
  ])

  return (
    <ListWithDetail
      label={t('people.page.summary')}
      onClose={close}
      {...(open === null ? {} : { onOpenPage: () => detail.onOpenPage(open) })}
      detail={
        open === null ? null : (
          <Suspense fallback={null}>
            <PersonPane key={open} id={open} />
          </Suspense>
        )
      }
      list={
        <>
          <RecordTable
            name="people"
            label={t('people.list')}
            columns={columns}
            source={source}
            rowId={rowId}
            rowLabel={fullName}
            query={view}
            onQueryChange={setView}
            detail={detail}
            actions={actions}
            views={keeping.views}
            preferences={keeping.preferences}
            exportShown={exportShown}
            letterKeys={lettersOn}
            searchPlaceholder={t('people.search')}
            empty={
              <Message title={t('people.empty.title')} help={t('people.empty.text')}>
                <Button onClick={enter}>{t('people.new')}</Button>
              </Message>
            }
            toolbar={
              <>
                <ArchiveToggle query={view ?? plainQuery} onQueryChange={setView} />
                <ImportButton narrow={open !== null} />
                <NewButton word={t('people.new')} narrow={open !== null} onClick={enter} />
              </>
            }
          />
          <Suspense fallback={null}>
            {enrolling === null ? null : (
              <EnrolDialog chosen={enrolling} onClose={() => setEnrolling(null)} />
            )}
            {merging === null ? null : (
              <MergeDialog
                first={merging.first}
                second={merging.second}
                onClose={() => setMerging(null)}
                onMerged={(id) => {
                  merging.clear()
                  setMerging(null)
                  detail.onOpen(id)
                }}
              />
            )}
          </Suspense>
        </>
      }
    />
  )
}

const exportWords = (t: Texts): Record<string, string> => ({
  ...Object.fromEntries(parts.map((part) => [`parts.${part}`, t(`people.part.${part}`)])),
  'archived.true': t('components.form.yes'),
  'archived.false': t('components.form.no'),
})
