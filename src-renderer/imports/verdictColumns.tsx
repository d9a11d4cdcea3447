import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { VerdictKind } from '#shared/imports/schema.ts'
import { VerdictMark } from './VerdictMark.tsx'

/** The first columns of every list of judged rows: the row's number, and what happens with it. */
export const verdictColumns = <Row extends { row: number; verdict: VerdictKind }>(
  t: Texts,
): readonly RecordColumn<Row>[] => [
  {
    key: 'row',
    title: t('imports.column.row'),
    width: 72,
    align: 'end',
    sortable: true,
    filter: { kind: 'numbers' },
    cell: ({ row }) => row,
  },
  {
    key: 'verdict',
    title: t('imports.column.verdict'),
    width: 140,
    sortable: true,
    filter: {
      kind: 'set',
      options: VerdictKind.options.map((value) => ({
        value,
        label: t(`imports.verdict.one.${value}`),
      })),
    },
    cell: ({ verdict }) => <VerdictMark verdict={verdict} />,
  },
]
