import { type ComponentType, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { SegmentedControl } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTableKeeping } from '#renderer/app/client/tableKeeping.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { useLetterKeys } from '#renderer/app/frame/screenPreferences.ts'
import { ListWithDetail } from '#renderer/components/detail/ListWithDetail.tsx'
import { plainQuery, withFilter } from '#renderer/components/table/listQuery.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type { Chosen } from '#renderer/components/table/rowSelection.ts'
import type { ChosenRows, ListSource, RowAction } from '#renderer/components/table/tablePorts.ts'
import type { RowsToImport } from '#shared/imports/contract.ts'
import { type ImportState, VerdictKind } from '#shared/imports/schema.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import { ConfirmBar } from './ConfirmBar.tsx'
import type { KeptImport } from './keptImport.ts'
import { rowsList } from './useImport.ts'
import classes from './imports.module.css'

export interface RowsStepProps {
  name: string
  state: ImportState
  busy: 'no' | 'reading' | 'importing'
  /** What was said of the file, and how more of it is. */
  kept: KeptImport
  onKeep: (more: Partial<KeptImport>) => void
  onConfirm: (rows: RowsToImport) => void
}

interface AnyRow {
  id: string
  verdict: VerdictKind
}

const rowId = (row: AnyRow): string => row.id

/** The judged rows, those with problems first to be seen, and the button that writes them. */
export function RowsStep<Row extends AnyRow>(
  props: RowsStepProps & {
    source: ListSource<Row>
    columns: readonly RecordColumn<Row>[]
    rowLabel: (row: Row) => string
    /** One row whole. */
    Pane: ComponentType<{ row: Row }>
    /** What can be searched for. */
    search: string
    /** Said where the list has no rows. */
    none: string
    /** What the button that writes them all says; null where there is nothing to do. */
    words: string | null
    /** What else is settled before they are written. */
    children?: ReactNode
  },
) {
  const { t } = useTranslation()
  const { state, kept, onKeep, onConfirm, source: read, columns, Pane } = props
  const { counts } = state
  const [first] = useState(() => withVerdict(plainQuery, counts.problem > 0 ? 'problem' : 'all'))
  const query = kept.query ?? first
  const setQuery = useCallback((next: ListQuery) => onKeep({ query: next }), [onKeep])
  const [start] = useState(() => chosenOf(kept.chosen))
  const choice = useMemo(
    () => ({ start, onChange: (chosen: Chosen) => onKeep({ chosen: keptOf(chosen) }) }),
    [start, onKeep],
  )
  const kind = verdictIn(query)
  const [open, setOpen] = useState<Row | null>(null)
  const [lettersOn] = useLetterKeys()
  const { preferences } = useTableKeeping()
  const seen = useRef(new Map<string, Row>())

  const source = useCallback<ListSource<Row>>(
    async (list, signal) => {
      const page = await read(list, signal)
      for (const row of page.rows) seen.current.set(row.id, row)
      return page
    },
    [read],
  )
  const detail = useMemo(
    () => ({
      openId: open?.id ?? null,
      onOpen: (id: string) => setOpen(seen.current.get(id) ?? null),
      onOpenPage: () => {},
      onClose: () => setOpen(null),
    }),
    [open],
  )
  const actions = useCallback(
    (chosen: ChosenRows<Row>): readonly RowAction[] => [
      {
        key: 'import',
        label: t('imports.rows.importChosen'),
        icon: <IconTableImport size={16} stroke={1.5} aria-hidden />,
        ...(chosen.rows.length > 0 && chosen.rows.every(({ verdict }) => verdict === 'problem')
          ? { refusal: t('imports.rows.onlyProblems') }
          : {}),
        run: () => onConfirm(rowsOf(chosen, seen.current)),
      },
    ],
    [t, onConfirm],
  )
  return (
    <div className={classes['rows']}>
      <SegmentedControl
        className={classes['segments'] ?? ''}
        size="xs"
        aria-label={t('imports.verdict.label')}
        value={kind}
        onChange={(value) => {
          setQuery(withVerdict(query, value))
          setOpen(null)
        }}
        data={(['all', ...VerdictKind.options] as const).map((value) => ({
          value,
          label: `${t(`imports.verdict.${value}`)} ${formatCount(value === 'all' ? sum(counts) : counts[value])}`,
        }))}
      />
      <div className={classes['list']}>
        <ListWithDetail
          label={t('imports.rows.detail')}
          onClose={() => setOpen(null)}
          detail={open === null ? null : <Pane row={open} />}
          list={
            <RecordTable
              name={rowsList}
              label={t('imports.rows.list')}
              columns={columns}
              source={source}
              rowId={rowId}
              rowLabel={props.rowLabel}
              query={query}
              onQueryChange={setQuery}
              choice={choice}
              detail={detail}
              actions={actions}
              preferences={preferences}
              letterKeys={lettersOn}
              searchPlaceholder={props.search}
              empty={<Message title={t('imports.rows.none')} help={props.none} />}
            />
          }
        />
      </div>
      <ConfirmBar
        name={props.name}
        state={state}
        busy={props.busy}
        words={props.words}
        onConfirm={() => onConfirm({ kind: 'all' })}
      >
        {props.children}
      </ConfirmBar>
    </div>
  )
}

const chosenOf = (kept: KeptImport['chosen']): Chosen =>
  kept.kind === 'rows'
    ? { kind: 'rows', ids: new Set(kept.ids) }
    : { kind: 'matching', except: new Set(kept.except) }

const keptOf = (chosen: Chosen): KeptImport['chosen'] =>
  chosen.kind === 'rows'
    ? { kind: 'rows', ids: [...chosen.ids] }
    : { kind: 'matching', except: [...chosen.except] }

/** Which segment a query belongs to; '' when its filter is of another make. */
const verdictIn = ({ filters }: ListQuery): VerdictKind | 'all' | '' => {
  const filter = filters['verdict']
  if (filter === undefined) return 'all'
  const [value, ...others] = filter.kind === 'set' ? filter.values : []
  const parsed = VerdictKind.safeParse(value)
  return parsed.success && others.length === 0 ? parsed.data : ''
}

const withVerdict = (query: ListQuery, verdict: string): ListQuery =>
  withFilter(query, 'verdict', verdict === 'all' ? null : { kind: 'set', values: [verdict] })

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, count) => all + count, 0)

/** Chosen rows by their numbers in the file; those with problems stay where they are. */
const rowsOf = (
  { selection }: ChosenRows<AnyRow>,
  seen: ReadonlyMap<string, AnyRow>,
): RowsToImport =>
  selection.kind === 'rows'
    ? {
        kind: 'chosen',
        rows: selection.ids
          .filter((id) => seen.get(id)?.verdict !== 'problem')
          .map((id) => Number(id)),
      }
    : { kind: 'matching', query: selection.query, except: selection.except.map(Number) }
