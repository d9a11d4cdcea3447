import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ChosenRows, ListSource } from '#renderer/components/table/tablePorts.ts'
import { ImportButton } from '#renderer/imports/ImportButton.tsx'
import type { ListFilter, ListQuery } from '#shared/lists/list.ts'
import { parts } from '#shared/people/parts.ts'
import type { PersonRow } from '#shared/people/schema.ts'
import { lockerFlags, usePeopleColumns } from './peopleColumns.tsx'
import { useLockerShown } from './useLockerShown.ts'
import { usePeopleView } from './peopleView.ts'
import { fullName } from './personName.ts'
import { usePeopleActions } from './usePeopleActions.tsx'

// What stands beside or above the list comes when it is first opened.
const PersonPane = lazy(async () => ({ default: (await import('./PersonPane.tsx')).PersonPane }))
const EnrolDialog = lazy(async () => ({ default: (await import('./EnrolDialog.tsx')).EnrolDialog }))
const MergeDialog = lazy(async () => ({ default: (await import('./MergeDialog.tsx')).MergeDialog }))

interface Merging {
  first: string
  second: string | null
  clear: () => void
}

const route = getRouteApi('/people')

/** The list as other screens lead to it: with one filter. */
const showing = (column: string, filter: ListFilter): ListQuery => ({
  search: '',
  filters: { [column]: filter },
  sort: [],
})

const rowId = (row: PersonRow): string => row.id

/** The register of people as a table, with the open person beside it. */
export function PeopleScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const view = usePeopleView()
  const [, setView] = view
  const { show, locker } = route.useSearch()
  useEffect(() => {
    if (show === 'lockers')
      setView(showing('lockerFlag', { kind: 'set', values: [...lockerFlags] }))
    if (locker !== undefined) setView(showing('locker', { kind: 'set', values: [locker] }))
  }, [show, locker, setView])
  const columns = usePeopleColumns(useLockerShown(view[0]))
  const source = useCallback<ListSource<PersonRow>>(
    (request, signal) => client.people.list(request, { signal }),
    [client],
  )
  const [merging, setMerging] = useState<Merging | null>(null)
  const [enrolling, setEnrolling] = useState<ChosenRows<PersonRow> | null>(null)
  const actions = usePeopleActions(setMerging, setEnrolling)
  return (
    <>
      <ListScreen
        name="people"
        label={t('people.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={fullName}
        actions={actions}
        view={view}
        archive
        pane={{ label: t('people.page.summary'), Pane: PersonPane }}
        onOpenPage={(id) => void navigate({ to: '/people/$id', params: { id } })}
        create={{
          word: t('people.new'),
          key: 'people.keys.new',
          run: () => void navigate({ to: '/people/new' }),
        }}
        edit={{
          key: 'people.keys.edit',
          run: (id) => void navigate({ to: '/people/$id/edit', params: { id } }),
        }}
        exported={{
          list: { kind: 'people' },
          words: exportWords(t),
          fileName: t('people.area'),
          // On screen the order and search of the name stand on the column of the surname.
          columns: (shown) =>
            shown.map((column) =>
              column.key === 'name' ? { ...column, key: 'familyName' } : column,
            ),
        }}
        searchPlaceholder={t('people.search')}
        empty={{ title: t('people.empty.title'), text: t('people.empty.text') }}
        Tools={ImportButton}
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
              void navigate({ to: '/people', search: { open: id } })
            }}
          />
        )}
      </Suspense>
    </>
  )
}

const exportWords = (t: Texts): Record<string, string> => ({
  ...Object.fromEntries(parts.map((part) => [`parts.${part}`, t(`people.part.${part}`)])),
  ...Object.fromEntries(
    lockerFlags.map((flag) => [`lockerFlag.${flag}`, t(`people.lockerFlag.${flag}`)]),
  ),
  'archived.true': t('components.form.yes'),
  'archived.false': t('components.form.no'),
})
