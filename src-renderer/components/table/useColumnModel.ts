import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type SortingState,
  type Updater,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { ListSort } from '#shared/lists/list.ts'
import { narrowest, widest, type ColumnInfo } from './recordColumn.ts'
import type { ColumnLayout } from './tablePorts.ts'

const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
})
const noRows: object[] = []

/** The columns' order, visibility, widths and sorting; rows are none of its business, they come by pages. */
export const useColumnModel = (
  columns: readonly ColumnInfo[],
  layout: ColumnLayout,
  onLayout: (next: ColumnLayout) => void,
  sort: readonly ListSort[],
  onSort: (next: ListSort[]) => void,
) => {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.key,
        size: column.width,
        minSize: narrowest,
        maxSize: widest,
        enableHiding: column.required !== true,
        enableSorting: column.sortable === true,
        accessorFn: () => null,
      })),
    [columns],
  )
  const columnVisibility = useMemo(
    () => ({
      ...Object.fromEntries(columns.map((column) => [column.key, column.hidden !== true])),
      ...layout.shown,
    }),
    [columns, layout.shown],
  )
  const sorting = useMemo(
    (): SortingState =>
      sort.map(({ column, direction }) => ({ id: column, desc: direction === 'descending' })),
    [sort],
  )
  // The table's identity follows its options: they change only when something on screen does.
  const options = useMemo(
    () => ({
      features,
      columns: definitions,
      data: noRows,
      manualSorting: true,
      sortDescFirst: false,
      maxMultiSortColCount: 3,
      state: {
        columnOrder: layout.order,
        columnSizing: layout.widths,
        columnVisibility,
        sorting,
      },
      onColumnOrderChange: (next: Updater<string[]>) =>
        onLayout({ ...layout, order: functionalUpdate(next, layout.order) }),
      onColumnSizingChange: (next: Updater<Record<string, number>>) =>
        onLayout({ ...layout, widths: functionalUpdate(next, layout.widths) }),
      onColumnVisibilityChange: (next: Updater<Record<string, boolean>>) =>
        onLayout({ ...layout, shown: functionalUpdate(next, columnVisibility) }),
      onSortingChange: (next: Updater<SortingState>) =>
        onSort(
          functionalUpdate(next, sorting).map(({ id, desc }) => ({
            column: id,
            direction: desc ? 'descending' : 'ascending',
          })),
        ),
    }),
    [definitions, layout, columnVisibility, sorting, onLayout, onSort],
  )
  return useTable(options)
}

export type ColumnModel = ReturnType<typeof useColumnModel>
