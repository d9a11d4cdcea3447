import './texts.ts'
import { useCallback, useState } from 'react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import { Condition, type Item, ItemState } from '#shared/equipment/schema.ts'
import type { Selection } from '#shared/lists/list.ts'
import { EquipmentTabs } from './EquipmentTabs.tsx'
import { useItemColumns } from './itemColumns.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { ItemPane } from './ItemPane.tsx'
import { ItemTools } from './ItemTools.tsx'
import { LabelsDialog } from './LabelsDialog.tsx'
import { type MarkingUnusable, UnusableDialog } from './UnusableDialog.tsx'
import { useItemActions } from './useItemActions.tsx'
import { useItemsView } from './views.ts'

const route = getRouteApi('/equipment')
const rowId = (row: Item): string => row.id
const rowLabel = (row: Item): string => `${row.tag} ${row.modelName}`

/** What stored values of things are called in a list that is taken out. */
const exportWords = (t: Texts): Record<string, string> =>
  Object.fromEntries([
    ...ItemState.options.map((state) => [`state.${state}`, t(`equipment.state.${state}`)]),
    ...Condition.options.map((condition) => [
      `condition.${condition}`,
      t(`equipment.condition.${condition}`),
    ]),
  ])

/** Everything the office has to lend, with where it is. */
export function ItemsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { new: entering = false } = route.useSearch()
  const [editing, setEditing] = useState<Item | null>(null)
  const view = useItemsView()
  const columns = useItemColumns()
  const [labelled, setLabelled] = useState<{ selection: Selection; count: number } | null>(null)
  const [marking, setMarking] = useState<(MarkingUnusable & { clear: () => void }) | null>(null)
  const actions = useItemActions(setLabelled, setMarking)
  const source = useCallback<ListSource<Item>>(
    (request, signal) => client.equipment.listItems(request, { signal }),
    [client],
  )
  const enter = (open: boolean): void =>
    void navigate({ to: '/equipment', search: open ? { new: true } : {}, replace: true })
  return (
    <EquipmentTabs tab="items">
      <ListScreen
        name="items"
        label={t('equipment.items.list')}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        actions={actions}
        Tools={ItemTools}
        view={view}
        pane={{ label: t('equipment.items.pane'), Pane: ItemPane }}
        create={{
          word: t('equipment.items.new'),
          key: 'equipment.items.keys.new',
          run: () => enter(true),
        }}
        edit={{
          key: 'equipment.items.keys.edit',
          run: (id) => void client.equipment.getItem({ id }).then(setEditing),
        }}
        exported={{
          list: { kind: 'items' },
          words: exportWords(t),
          fileName: t('app.areas.equipment'),
        }}
        searchPlaceholder={t('equipment.items.search')}
        empty={{ title: t('equipment.items.empty.title'), text: t('equipment.items.empty.text') }}
      />
      {entering ? <ItemDialog item={null} onClose={() => enter(false)} /> : null}
      {editing === null ? null : <ItemDialog item={editing} onClose={() => setEditing(null)} />}
      {marking === null ? null : (
        <UnusableDialog
          {...marking}
          onClose={(done) => {
            if (done) marking.clear()
            setMarking(null)
          }}
        />
      )}
      {labelled === null ? null : (
        <LabelsDialog
          selection={labelled.selection}
          count={labelled.count}
          onClose={() => setLabelled(null)}
        />
      )}
    </EquipmentTabs>
  )
}
