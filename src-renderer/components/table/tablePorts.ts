import type { ReactNode } from 'react'
import type { ListPage, ListQuery, ListRequest, Selection } from '#shared/lists/list.ts'

/** Asks the office for a page. Throws only when the office can't answer; the signal says "no longer wanted". */
export type ListSource<Row> = (request: ListRequest, signal: AbortSignal) => Promise<ListPage<Row>>

/** How columns stand: only what the user chose; a column not named keeps its own order, width, visibility. */
export type ColumnLayout = {
  order: string[]
  shown: Record<string, boolean>
  widths: Record<string, number>
}
export const plainLayout: ColumnLayout = { order: [], shown: {}, widths: {} }

export const densities = ['comfortable', 'compact'] as const
export type Density = (typeof densities)[number]

/** What a list remembers for its user between visits. */
export type TablePreferences = { layout: ColumnLayout; density: Density; filterRow: boolean }

/** Keeps the preferences of the lists. `load` answers null for a list never touched; what it gives is checked. */
export type PreferencesPort = {
  load: (list: string) => unknown
  save: (list: string, preferences: TablePreferences) => void | Promise<void>
}

/** What a view remembers. */
export type ViewContent = { query: ListQuery; layout: ColumnLayout }
export type SavedView = { id: string; name: string; isDefault: boolean; content: ViewContent }

/** Another view of the list has this name already. */
export type ViewRefusal = 'nameTaken'

/**
 * The named views of a list, kept in the office. A view saved with an id replaces that view. `remove`
 * answers the journal entry that takes it back.
 */
export type ViewsPort = {
  list: (list: string) => Promise<readonly SavedView[]>
  save: (
    list: string,
    view: { id: string | null; name: string; content: ViewContent },
  ) => Promise<SavedView | ViewRefusal>
  remove: (list: string, id: string) => Promise<number | null>
  /** Null: no view opens by itself any more. */
  setDefault: (list: string, id: string | null) => Promise<void>
}

export type ExportFormat = 'csv' | 'xlsx' | 'clipboard'

/** "Export what I see": what matches, in this order, these columns; or only the chosen rows. */
export type ExportRequest = {
  list: string
  format: ExportFormat
  query: ListQuery
  columns: readonly { key: string; title: string }[]
  selection: Selection | null
}

/** The rows an action works on. `rows` are those of them that are loaded; `count` is all of them. */
export type ChosenRows<Row> = {
  selection: Selection
  count: number
  rows: readonly Row[]
  clear: () => void
}

/** Something that can be done to the chosen rows; offered by the bar and by the right click alike. */
export type RowAction = {
  key: string
  label: string
  icon?: ReactNode
  danger?: boolean
  /** Why it can't be done now, as a sentence; offered but refused. */
  refusal?: string
  run: () => void
}

/** The pane beside the list. Enter opens it, a second Enter the full page, Esc closes it. */
export type RecordDetail = {
  openId: string | null
  onOpen: (id: string) => void
  onOpenPage: (id: string) => void
  onClose: () => void
  /** Told how to ask which row is at hand: the only one chosen, or the one that the cursor is on. */
  onAtHand?: (atHand: () => string | null) => void
}
