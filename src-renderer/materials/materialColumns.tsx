import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { type Material, MaterialKind } from '#shared/materials/schema.ts'
import { useMaterialParts } from './useMaterialParts.ts'
import classes from './materials.module.css'

/** The columns of the list of materials. Keys are the office's. */
export const useMaterialColumns = (): readonly RecordColumn<Material>[] => {
  const { t } = useTranslation()
  const { shelf, stock } = useMaterialParts()
  return useMemo(
    () => [...first(t), ...(stock ? [inStock(t)] : []), ...(shelf ? onShelf(t) : []), ...rest(t)],
    [t, shelf, stock],
  )
}

const first = (t: Texts): readonly RecordColumn<Material>[] => [
  {
    key: 'name',
    title: t('materials.field.name'),
    width: 220,
    grow: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['strong']}>{row.name}</span>,
  },
  {
    key: 'kind',
    title: t('materials.field.kind'),
    width: 165,
    sortable: true,
    filter: {
      kind: 'set',
      options: MaterialKind.options.map((value) => ({
        value,
        label: t(`materials.kind.${value}`),
      })),
    },
    cell: (row) => t(`materials.kind.${row.kind}`),
  },
  {
    key: 'course',
    title: t('materials.field.course'),
    width: 170,
    grow: true,
    filter: { kind: 'text' },
    cell: (row) => row.courses.join(', '),
  },
]

const inStock = (t: Texts): RecordColumn<Material> => ({
  key: 'stock',
  title: t('materials.field.stock'),
  width: 100,
  align: 'end',
  sortable: true,
  filter: { kind: 'yesNo' },
  cell: (row) => (row.stock === null ? '' : formatCount(row.stock)),
  total: formatCount,
})

const onShelf = (t: Texts): readonly RecordColumn<Material>[] => [
  {
    key: 'shelf',
    title: t('materials.field.shelf'),
    width: 110,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.shelf,
  },
  {
    key: 'code',
    title: t('materials.field.code'),
    width: 130,
    figures: true,
    hidden: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.code,
  },
]

const rest = (t: Texts): readonly RecordColumn<Material>[] => [
  {
    key: 'files',
    title: t('materials.field.files'),
    width: 80,
    align: 'end',
    sortable: true,
    filter: { kind: 'yesNo' },
    cell: (row) => (row.files === 0 ? '' : formatCount(row.files)),
  },
  {
    key: 'returnable',
    title: t('materials.field.returnable'),
    width: 110,
    sortable: true,
    filter: { kind: 'yesNo' },
    cell: (row) => (row.returnable ? t('materials.yes') : ''),
  },
  archivedColumn(t),
]

const archivedColumn = (t: Texts): RecordColumn<Material> => ({
  key: 'archived',
  title: t('materials.field.archived'),
  width: 110,
  hidden: true,
  filter: { kind: 'yesNo' },
  cell: (row) => (row.archived ? t('materials.archived') : ''),
})
