import './texts.ts'
import { useCallback, useState } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { windowMemory } from '#renderer/app/session/windowMemory.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import { DeliveriesTabs } from '#renderer/deliveries/DeliveriesTabs.tsx'
import { type Material, MaterialKind } from '#shared/materials/schema.ts'
import { useMaterialColumns } from './materialColumns.tsx'
import { MaterialDialog } from './MaterialDialog.tsx'
import { MaterialPane } from './MaterialPane.tsx'
import { useMaterialActions } from './useMaterialActions.tsx'

const route = getRouteApi('/deliveries/materials')
const useMaterialsView = windowMemory<ListQuery>()
const rowId = (row: Material): string => row.id
const rowLabel = (row: Material): string => row.name

/** What stored values of materials are called in a list that is taken out. */
const exportWords = (t: Texts): Record<string, string> => ({
  ...Object.fromEntries(
    MaterialKind.options.map((kind) => [`kind.${kind}`, t(`materials.kind.${kind}`)]),
  ),
  'returnable.true': t('materials.yes'),
  'returnable.false': t('materials.no'),
  'archived.true': t('materials.yes'),
  'archived.false': t('materials.no'),
})

/** What the office gives and sends to participants, and how many of it there are. */
export function MaterialsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { new: entering = false } = route.useSearch()
  const [editing, setEditing] = useState<Material | null>(null)
  const view = useMaterialsView()
  const columns = useMaterialColumns()
  const actions = useMaterialActions()
  const source = useCallback<ListSource<Material>>(
    (request, signal) => client.materials.list(request, { signal }),
    [client],
  )
  const enter = (open: boolean): void =>
    void navigate({
      to: '/deliveries/materials',
      search: open ? { new: true } : {},
      replace: true,
    })
  return (
    <DeliveriesTabs tab="materials">
      <ListScreen
        name="materials"
        label={t('materials.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        actions={actions}
        view={view}
        archive
        pane={{ label: t('materials.pane'), Pane: MaterialPane }}
        create={{
          word: t('materials.new'),
          key: 'materials.keys.new',
          run: () => enter(true),
        }}
        edit={{
          key: 'materials.keys.edit',
          run: (id) => void client.materials.get({ id }).then(setEditing),
        }}
        exported={{
          list: { kind: 'materials' },
          words: exportWords(t),
          fileName: t('materials.title'),
        }}
        searchPlaceholder={t('materials.search')}
        empty={{ title: t('materials.empty.title'), text: t('materials.empty.text') }}
      />
      {entering ? (
        <MaterialDialog
          material={null}
          onClose={(made) =>
            made === null
              ? enter(false)
              : void navigate({
                  to: '/deliveries/materials',
                  search: { open: made },
                  replace: true,
                })
          }
        />
      ) : null}
      {editing === null ? null : (
        <MaterialDialog material={editing} onClose={() => setEditing(null)} />
      )}
    </DeliveriesTabs>
  )
}
