import type { ReactNode } from 'react'
import type { ListQuery } from '#shared/lists/list.ts'
import type { RecordColumn } from './recordColumn.ts'
import type { Chosen } from './rowSelection.ts'
import type {
  ChosenRows,
  ExportRequest,
  ListSource,
  PreferencesPort,
  RecordDetail,
  RowAction,
  ViewsPort,
} from './tablePorts.ts'

/** What is said where a list as it opens shows nothing while its register holds records, and the way to them. */
export type StartEmpty = {
  title: string
  showAll: string
  /** What shows all of the register; without it, the list that nothing narrows. */
  all?: ListQuery
}

/**
 * A record table. `columns`, `source`, `rowId`, `rowLabel`, the ports and `actions` keep their identity
 * between renders (module scope or `useMemo`), or every row is painted anew each time.
 */
export type RecordTableProps<Row> = {
  /** The list's name: key of its pages in the cache, of its preferences and views. */
  name: string
  /** What screen readers call the table. */
  label: string
  columns: readonly RecordColumn<Row>[]
  source: ListSource<Row>
  rowId: (row: Row) => string
  /** What a row is called in words (the person's name). */
  rowLabel: (row: Row) => string

  /** Given with `onQueryChange`: the owner (a route) keeps what is shown; null while it has nothing to say. */
  query?: ListQuery | null
  onQueryChange?: (query: ListQuery) => void
  /** What is shown before anybody asked for anything else. */
  startQuery?: ListQuery

  /** An owner that keeps which rows are chosen: those that are as the table opens, and who is told of others. */
  choice?: { start: Chosen; onChange: (chosen: Chosen) => void }

  detail?: RecordDetail
  /** What can be done to the chosen rows; asked anew whenever the choice changes. */
  actions?: (chosen: ChosenRows<Row>) => readonly RowAction[]
  views?: ViewsPort
  preferences?: PreferencesPort
  exportShown?: (request: ExportRequest) => void

  /** Shown instead of the plain words when there are no records at all: use `Message`. */
  empty?: ReactNode
  /** Said where `startQuery` shows nothing while the register holds records, with the way to them. */
  startEmpty?: StartEmpty
  searchPlaceholder?: string
  /** At the right of the tools: "New", "Import". */
  toolbar?: ReactNode
  /** False: single letters (and `/`) do nothing. */
  letterKeys?: boolean
}
