import { VisuallyHidden } from '@mantine/core'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, type CSSProperties } from 'react'
import type { ListQuery } from '#shared/lists/list.ts'
import { BoardContext, type Board } from './board.ts'
import { CutText } from './CutText.tsx'
import { FilterChips } from './FilterChips.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { FilterRow } from './FilterRow.tsx'
import { gridTemplate } from './gridTemplate.ts'
import { HeadingRow } from './HeadingRow.tsx'
import styles from './RecordTable.module.css'
import type { RecordTableProps } from './recordTableProps.ts'
import { isChosen } from './rowSelection.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { TableBody } from './TableBody.tsx'
import { TableFoot } from './TableFoot.tsx'
import { TableMessage } from './TableMessage.tsx'
import { TableToolbar } from './TableToolbar.tsx'
import { TotalsRow } from './TotalsRow.tsx'
import type { ViewContent } from './tablePorts.ts'
import { useAnnouncements } from './useAnnouncements.ts'
import { useColumnModel } from './useColumnModel.ts'
import { useGridActions } from './useGridActions.ts'
import { headingRow, useGridFocus } from './useGridFocus.ts'
import { useLayout } from './useLayout.ts'
import { useListQuery } from './useListQuery.ts'
import { useRecordList } from './useRecordList.ts'
import { chosenRows, useRowChoice } from './useRowChoice.ts'
import { useRowAtHand } from './useRowAtHand.ts'
import { useStartEmpty } from './useStartEmpty.ts'
import { useSteady } from './useSteady.ts'
import { useTableKeys } from './useTableKeys.ts'
import { useViews } from './useViews.ts'
import { ViewMenu } from './ViewMenu.tsx'

const GridMenus = lazy(async () => ({ default: (await import('./GridMenus.tsx')).GridMenus }))

const rowHeights = { comfortable: 36, compact: 28 } as const

/**
 * The table of all lists: server-side pages, filters, views, selection, keys. See `RecordTableProps`
 * for what it takes; `refreshList` tells it that records changed.
 */
export const RecordTable = <Row,>(props: RecordTableProps<Row>) => {
  const { name, label, columns, source, rowId, rowLabel, detail, actions, exportShown } = props
  const section = useRef<HTMLElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)

  const asked = useListQuery(props.query, props.onQueryChange, props.startQuery)
  const query = useSteady(asked.query)
  const { ready, preferences, change } = useLayout(name, props.preferences)
  const { layout, density, filterRow } = preferences
  const latest = useRef({ query, setQuery: asked.setQuery })
  useEffect(() => {
    latest.current = { query, setQuery: asked.setQuery }
  })
  const setQuery = useCallback((next: ListQuery) => latest.current.setQuery(next), [])

  const setLayout = useCallback((next: typeof layout) => change({ layout: next }), [change])
  const setSort = useCallback(
    (sort: ListQuery['sort']) => setQuery({ ...latest.current.query, sort }),
    [setQuery],
  )
  const model = useColumnModel(columns, layout, setLayout, query.sort, setSort)
  const shown = useMemo(
    () =>
      model
        .getVisibleLeafColumns()
        .flatMap(({ id }) => columns.find((column) => column.key === id) ?? []),
    [model, columns],
  )

  const identity = useMemo(() => ({ name, source, rowId }), [name, source, rowId])
  const list = useRecordList(identity, query)
  const choice = useRowChoice(list, props.choice)
  const focus = useGridFocus(grid, list, shown.length)
  const { text, announce } = useAnnouncements(list.query, list.total, choice.count, columns)

  const { moveTo } = focus
  const rowsTotal = list.total
  const focusRows = useCallback(
    () =>
      moveTo({ row: rowsTotal === 0 ? headingRow : Math.max(0, focus.row), column: focus.column }),
    [moveTo, rowsTotal, focus.row, focus.column],
  )
  const board = useMemo(
    (): Board => ({
      name,
      label,
      columns,
      shown,
      model,
      query,
      setQuery,
      preferences,
      change,
      announce,
      focusRows,
    }),
    [name, label, columns, shown, model, query, setQuery, preferences, change, announce, focusRows],
  )

  const apply = useCallback(
    (content: ViewContent) => {
      change({ layout: content.layout })
      setQuery(content.query)
    },
    [change, setQuery],
  )
  const content = useMemo(() => ({ query, layout }), [query, layout])
  const views = useViews(name, props.views, content, asked.untouched, apply)

  useTableKeys(section, choice.chooseAll, focusRows)

  const rowHeight = rowHeights[density]
  const gridActions = useGridActions({
    grid,
    list,
    shown,
    model,
    focus,
    choice,
    detail,
    rowsInSight: () => Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 3,
    announce,
  })

  useRowAtHand(detail?.onAtHand, grid, { list, chosen: choice.chosen, row: focus.row })

  const { menu } = gridActions
  const menuId = menu?.kind === 'row' ? list.idAt(menu.position) : undefined
  const menuRow = menu?.kind === 'row' ? list.rowAt(menu.position) : undefined
  const offered = (chosen: typeof choice.chosen) =>
    actions?.(chosenRows(chosen, list, rowId, choice.clear)) ?? []
  const menuActions =
    menuId === undefined
      ? []
      : offered(
          isChosen(choice.chosen, menuId)
            ? choice.chosen
            : { kind: 'rows', ids: new Set([menuId]) },
        )

  const shownNone = list.state === 'shown' && list.total === 0
  const none = useStartEmpty(
    identity,
    list.query,
    props.startQuery,
    props.startEmpty?.all,
    shownNone,
  )
  const situation = list.state === 'shown' ? none : list.state
  const rowsAbove = filterRow ? 2 : 1
  const totals = shown.some((column) => column.total)
  const rowCount = list.total + rowsAbove + (totals ? 1 : 0)
  const template = gridTemplate(shown, layout.widths)
  const measures: CSSProperties & Record<`--${string}`, string> = {
    '--columns': template.columns,
    '--width': template.width,
  }

  return (
    <BoardContext value={board}>
      <section
        ref={section}
        className={styles['table']}
        data-density={density}
        data-bar={choice.count > 0 || undefined}
        data-totals={totals || undefined}
        style={measures}
      >
        <TableToolbar
          views={props.views ? <ViewMenu views={views} /> : null}
          exporting={
            exportShown ? (
              <ExportMenu
                total={list.total}
                chosen={choice.count}
                onExport={(format) =>
                  exportShown({
                    list: name,
                    format,
                    query: list.query,
                    columns: shown.map(({ key, title }) => ({ key, title })),
                    selection:
                      choice.count > 0
                        ? chosenRows(choice.chosen, list, rowId, choice.clear).selection
                        : null,
                  })
                }
              />
            ) : null
          }
          own={props.toolbar}
          searchPlaceholder={props.searchPlaceholder}
          letterKeys={props.letterKeys ?? true}
        />
        <div className={styles['scroller']} ref={scroller}>
          {ready && (
            <div
              ref={grid}
              role="grid"
              className={styles['grid']}
              aria-label={label}
              aria-rowcount={rowCount}
              aria-colcount={shown.length + 1}
              aria-multiselectable
              aria-busy={list.changing || list.state === 'loading'}
              {...gridActions.handlers}
            >
              <div role="rowgroup" className={styles['head']}>
                <HeadingRow
                  stop={focus.row === headingRow ? focus.column : null}
                  choice={choice.count === 0 ? 'none' : choice.count < list.total ? 'some' : 'all'}
                  onChooseAll={choice.count === 0 ? choice.chooseAll : choice.clear}
                />
                {filterRow && <FilterRow />}
              </div>
              {list.total > 0 && (
                <TableBody
                  scroller={scroller}
                  list={list}
                  columns={shown}
                  rowId={rowId}
                  rowLabel={rowLabel}
                  rowHeight={rowHeight}
                  rowsAbove={rowsAbove}
                  focus={focus}
                  chosen={choice.chosen}
                  openId={detail?.openId ?? null}
                />
              )}
              {totals && list.total > 0 && (
                <div role="rowgroup" className={styles['totalsGroup']}>
                  <TotalsRow
                    name={name}
                    source={source}
                    query={list.query}
                    columns={shown}
                    ariaRow={rowCount}
                  />
                </div>
              )}
            </div>
          )}
        </div>
        {situation !== null && (
          <TableMessage
            situation={situation}
            empty={props.empty}
            startEmpty={props.startEmpty}
            onRetry={list.retry}
          />
        )}
        <div className={styles['under']}>
          {choice.count > 0 && (
            <SelectionBar
              count={choice.count}
              total={list.total}
              actions={offered(choice.chosen)}
              onChooseAll={choice.chooseAll}
              onClear={choice.clear}
            />
          )}
          <FilterChips />
          <TableFoot
            total={list.state === 'shown' ? list.total : null}
            place={focus.row === headingRow ? null : focus.row + 1}
            partFailed={list.partFailed && list.state === 'shown'}
            onRetry={list.retry}
          />
        </div>
        <Suspense fallback={null}>
          {menu !== null && (
            <GridMenus
              menu={menu}
              row={
                menuId !== undefined && menuRow !== undefined
                  ? { id: menuId, label: rowLabel(menuRow) }
                  : null
              }
              actions={menuActions}
              detail={detail}
              onClose={() => {
                gridActions.closeMenu()
                moveTo({ row: focus.row, column: focus.column })
              }}
            />
          )}
        </Suspense>
        <CutText within={scroller} />
        <VisuallyHidden role="status" aria-live="polite">
          {text}
        </VisuallyHidden>
      </section>
    </BoardContext>
  )
}
