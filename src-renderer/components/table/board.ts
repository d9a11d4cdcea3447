import { createContext, use } from 'react'
import type { ListQuery } from '#shared/lists/list.ts'
import type { ColumnInfo } from './recordColumn.ts'
import type { TablePreferences } from './tablePorts.ts'
import type { ColumnModel } from './useColumnModel.ts'

/** What the table's parts around the rows share. Its rows are not here: a scroll must not repaint a toolbar. */
export type Board = {
  name: string
  label: string
  columns: readonly ColumnInfo[]
  /** The visible columns, in their order. */
  shown: readonly ColumnInfo[]
  model: ColumnModel
  /** What was asked for; the rows of it may still be on their way. */
  query: ListQuery
  setQuery: (next: ListQuery) => void
  preferences: TablePreferences
  change: (part: Partial<TablePreferences>) => void
  announce: (text: string) => void
  /** Puts the focus on the rows (or the headings, when there are none). */
  focusRows: () => void
}

export const BoardContext = createContext<Board | null>(null)

/** The board of the table this part stands in. */
export const useBoard = (): Board => {
  const board = use(BoardContext)
  if (board === null) throw new Error('A part of the record table stands outside of it.')
  return board
}
