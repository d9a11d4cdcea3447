import {
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react'
import { useTranslation } from 'react-i18next'
import { clampWidth } from './ColumnResizer.tsx'
import { gridIntent, type GridIntent } from './gridKeys.ts'
import type { Point } from './PointMenu.tsx'
import type { ColumnInfo } from './recordColumn.ts'
import type { RecordDetail } from './tablePorts.ts'
import type { ColumnModel } from './useColumnModel.ts'
import { headingRow, type GridFocus } from './useGridFocus.ts'
import type { RecordList } from './useRecordList.ts'
import type { RowChoice } from './useRowChoice.ts'

export type OpenMenu =
  { kind: 'row'; at: Point; position: number } | { kind: 'column'; at: Point; key: string }

type Grid<Row> = {
  grid: RefObject<HTMLElement | null>
  list: RecordList<Row>
  shown: readonly ColumnInfo[]
  model: ColumnModel
  focus: GridFocus
  choice: RowChoice
  detail: RecordDetail | undefined
  rowsInSight: () => number
  announce: (text: string) => void
}

const followAfter = 150

/** What keys and mouse do in the grid. */
export const useGridActions = <Row>(grid: Grid<Row>) => {
  const { t } = useTranslation()
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const following = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { list, shown, model, focus, choice, detail } = grid

  const open = (position: number) => {
    if (!detail) return
    list.withId(position, (id) =>
      detail.openId === id ? detail.onOpenPage(id) : detail.onOpen(id),
    )
  }

  const goTo = (position: number, extend: boolean) => {
    const row = Math.min(list.total - 1, Math.max(0, position))
    focus.moveTo({ row, column: focus.column })
    if (extend) void choice.extendTo(row)
    else choice.startAt(row)
    clearTimeout(following.current)
    const id = list.idAt(row)
    if (detail?.openId && id !== undefined) {
      // An open pane follows the arrows, but not every row that is only passed by.
      following.current = setTimeout(() => detail.onOpen(id), followAfter)
    }
  }

  const goColumn = (column: number) =>
    focus.moveTo({ row: focus.row, column: Math.min(shown.length - 1, Math.max(0, column)) })

  const openMenu = (at: Point) => {
    const column = shown[focus.column]
    if (focus.row === headingRow) {
      if (column) setMenu({ kind: 'column', at, key: column.key })
    } else setMenu({ kind: 'row', at, position: focus.row })
  }

  const onHeading = (intent: GridIntent) => {
    const column = shown[focus.column]
    if (!column) return false
    if (intent.kind === 'enter' || intent.kind === 'toggle') {
      if (column.sortable) model.getColumn(column.key)?.toggleSorting(undefined, intent.shift)
      return true
    }
    if (intent.kind === 'widen') {
      const cell = grid.grid.current?.querySelector<HTMLElement>(
        `[data-cell="${headingRow}:${focus.column}"]`,
      )
      const width = clampWidth((cell?.offsetWidth ?? column.width) + intent.by)
      model.setColumnSizing((widths) => ({ ...widths, [column.key]: width }))
      grid.announce(t('table.width', { column: column.title, width }))
      return true
    }
    if (intent.kind === 'row' && intent.by > 0 && list.total > 0) {
      focus.moveTo({ row: 0, column: focus.column })
      return true
    }
    return false
  }

  const act = (intent: GridIntent, cell: HTMLElement): boolean => {
    if (focus.row === headingRow && onHeading(intent)) return true
    switch (intent.kind) {
      case 'row':
        if (focus.row === 0 && intent.by < 0 && !intent.extend) {
          focus.moveTo({ row: headingRow, column: focus.column })
        } else if (focus.row !== headingRow) goTo(focus.row + intent.by, intent.extend)
        return true
      case 'page':
        goTo(focus.row + intent.by * Math.max(1, grid.rowsInSight() - 1), intent.extend)
        return true
      case 'edge':
        goTo(intent.to === 'first' ? 0 : list.total - 1, intent.extend)
        return true
      case 'column':
        goColumn(focus.column + intent.by)
        return true
      case 'columnEdge':
        goColumn(intent.to === 'first' ? 0 : shown.length - 1)
        return true
      case 'enter':
        open(focus.row)
        return detail !== undefined
      case 'toggle':
        if (intent.shift) void choice.extendTo(focus.row)
        else choice.toggleAt(focus.row)
        return true
      case 'all':
        choice.chooseAll()
        return true
      case 'close':
        if (detail?.openId) detail.onClose()
        else if (choice.count > 0) choice.clear()
        else return false
        return true
      case 'menu': {
        const box = cell.getBoundingClientRect()
        openMenu({ x: box.left + 8, y: box.bottom })
        return true
      }
      case 'widen':
        return false
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    // Links and buttons inside a cell, fields of the filter row and floating parts keep their own keys.
    if (!(target instanceof HTMLElement) || target.dataset['cell'] === undefined) return
    const intent = gridIntent(event, focus.row === headingRow)
    if (intent === null || !act(intent, target)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const placeOf = (target: EventTarget): { row: number; column: number } | null => {
    if (!(target instanceof Element) || !grid.grid.current?.contains(target)) return null
    const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
    if (row === undefined) return null
    const cell = target.closest<HTMLElement>('[data-cell]')?.dataset['cell']
    return { row: Number(row), column: cell ? Number(cell.split(':')[1]) : focus.column }
  }

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    if (!place || !(event.target instanceof Element)) return
    if (place.row === headingRow) {
      if (event.target.closest('[data-cell]')) focus.moveTo(place)
      return
    }
    if (event.target.closest('a, button')) return
    const id = list.idAt(place.row)
    focus.moveTo(place)
    const marking = event.target.closest('[data-mark]') !== null
    if (event.shiftKey) void choice.extendTo(place.row)
    else if (marking || event.ctrlKey || event.metaKey) choice.toggleAt(place.row)
    else {
      choice.startAt(place.row)
      const picking = window.getSelection()?.isCollapsed === false
      if (id !== undefined && detail && detail.openId !== id && !picking) detail.onOpen(id)
    }
  }

  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    const id = place && place.row !== headingRow ? list.idAt(place.row) : undefined
    const inner = event.target instanceof Element && event.target.closest('a, button, input')
    if (id !== undefined && !inner) detail?.onOpenPage(id)
  }

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    if (!place) return
    event.preventDefault()
    focus.moveTo(place)
    const at = { x: event.clientX, y: event.clientY }
    const column = shown[place.column]
    if (place.row !== headingRow) setMenu({ kind: 'row', at, position: place.row })
    else if (column) setMenu({ kind: 'column', at, key: column.key })
  }

  const closeMenu = useMemo(
    () => () => {
      setMenu(null)
    },
    [],
  )
  return {
    handlers: { onFocus: focus.onFocus, onKeyDown, onClick, onDoubleClick, onContextMenu },
    menu,
    closeMenu,
    openPosition: open,
  }
}
