import { Suspense, useCallback, useEffect, useMemo, useRef, type ComponentType } from 'react'
import { Button } from '@mantine/core'
import { useTableKeeping } from '#renderer/app/client/tableKeeping.ts'
import { useShownExport, type ShownExport } from '#renderer/app/client/useShownExport.ts'
import { useLetterKeys } from '#renderer/app/frame/screenPreferences.ts'
import { useKeys, type KeyBinding } from '#renderer/app/keys/keyBindings.ts'
import type { TextKey } from '#renderer/app/language/language.ts'
import { ArchiveToggle } from '#renderer/components/table/ArchiveToggle.tsx'
import { plainQuery } from '#renderer/components/table/listQuery.ts'
import { NewButton } from '#renderer/components/table/NewButton.tsx'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import type { RecordTableProps } from '#renderer/components/table/recordTableProps.ts'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type { ListQuery } from '#shared/lists/list.ts'
import { ListWithDetail } from './ListWithDetail.tsx'
import { useOpenRecord } from './useOpenRecord.ts'

type OfTable =
  | 'name'
  | 'label'
  | 'columns'
  | 'source'
  | 'rowId'
  | 'rowLabel'
  | 'actions'
  | 'startQuery'
  | 'startEmpty'
  | 'searchPlaceholder'

interface ListScreenProps<Row> extends Pick<RecordTableProps<Row>, OfTable> {
  /** What the list shows and how to change it: a `windowMemory` of the feature. */
  view: readonly [ListQuery | null, (next: ListQuery) => void]
  /** What stands beside the list, and its name for screen readers. */
  pane: { label: string; Pane: ComponentType<{ id: string }> }
  /** Opens the record as a full page, where it has one. */
  onOpenPage?: (id: string) => void
  /** `n` and the button: makes a new record. `word` is the button's, `key` the help's. */
  create?: { word: string; key: TextKey; run: () => void }
  /** `e`: changes the open record, or the row at hand. */
  edit?: { key: TextKey; run: (id: string) => void }
  /** Said when there are no records at all; the way to the first is `create`. */
  empty: { title: string; text: string }
  /** "Export what I see", where the office can. */
  exported?: ShownExport
  /** The list has a yes/no column `archived`, and shows the daily records until asked for the others. */
  archive?: boolean
  /** More tools before the button of a new record; beside an open pane there is room for signs only. */
  Tools?: ComponentType<{ narrow: boolean }>
}

/**
 * The screen of a register: its table with everything a table can do, and the open record beside it.
 * Which one is open stands in the address: the route checks its search with `openInAddress`.
 */
export function ListScreen<Row>(props: ListScreenProps<Row>) {
  const { pane, create, edit, empty, exported, archive = false, Tools } = props
  const [view, setView] = props.view
  const { open, show, close } = useOpenRecord()
  const [lettersOn] = useLetterKeys()
  const keeping = useTableKeeping()
  const exportShown = useShownExport(exported)
  const latest = useRef(props.onOpenPage)
  useEffect(() => {
    latest.current = props.onOpenPage
  })
  const openPage = useCallback((id: string) => (latest.current ?? show)(id), [show])
  const atHand = useRef<() => string | null>(() => null)
  const detail = useMemo(
    () => ({
      openId: open,
      onOpen: show,
      onOpenPage: openPage,
      onClose: close,
      onAtHand: (ask: () => string | null) => {
        atHand.current = ask
      },
    }),
    [open, show, openPage, close],
  )
  const change = useCallback((): void => {
    const id = open ?? atHand.current()
    if (id !== null) edit?.run(id)
  }, [open, edit])
  const keys: KeyBinding[] = [
    ...(create ? [{ combination: 'n', word: create.key, run: create.run }] : []),
    ...(edit ? [{ combination: 'e', word: edit.key, run: change }] : []),
  ]
  useKeys(keys)
  const narrow = open !== null

  return (
    <ListWithDetail
      label={pane.label}
      onClose={close}
      {...(open === null || props.onOpenPage === undefined
        ? {}
        : { onOpenPage: () => openPage(open) })}
      detail={
        open === null ? null : (
          <Suspense key={open} fallback={null}>
            <pane.Pane id={open} />
          </Suspense>
        )
      }
      list={
        <RecordTable
          name={props.name}
          label={props.label}
          columns={props.columns}
          source={props.source}
          rowId={props.rowId}
          rowLabel={props.rowLabel}
          query={view}
          onQueryChange={setView}
          detail={detail}
          views={keeping.views}
          preferences={keeping.preferences}
          letterKeys={lettersOn}
          {...(props.startQuery ? { startQuery: props.startQuery } : {})}
          {...(props.startEmpty ? { startEmpty: props.startEmpty } : {})}
          {...(props.actions ? { actions: props.actions } : {})}
          {...(props.searchPlaceholder ? { searchPlaceholder: props.searchPlaceholder } : {})}
          {...(exported ? { exportShown } : {})}
          empty={
            <Message title={empty.title} help={empty.text}>
              {create ? <Button onClick={create.run}>{create.word}</Button> : null}
            </Message>
          }
          toolbar={
            <>
              {archive ? (
                <ArchiveToggle
                  query={view ?? props.startQuery ?? plainQuery}
                  onQueryChange={setView}
                />
              ) : null}
              {Tools ? <Tools narrow={narrow} /> : null}
              {create ? (
                <NewButton word={create.word} narrow={narrow} onClick={create.run} />
              ) : null}
            </>
          }
        />
      }
    />
  )
}
