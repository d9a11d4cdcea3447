import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { formatMoney } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { FilterOption, RecordColumn } from '#renderer/components/table/recordColumn.ts'
import { Condition, type Item, ItemState } from '#shared/equipment/schema.ts'
import { categoriesQuery } from './equipmentQuery.ts'
import { ItemMark } from './ItemMark.tsx'
import { categoryName } from './words.ts'
import classes from './equipment.module.css'

/** The kinds of equipment as the options of a filter. */
export const useCategoryOptions = (): readonly FilterOption[] => {
  const { i18n } = useTranslation()
  const { data } = useQuery(categoriesQuery(useOffice()))
  return useMemo(
    () =>
      (data ?? []).map(({ id, name, nameEn }) => ({
        value: id,
        label: categoryName(i18n.language, { categoryName: name, categoryNameEn: nameEn }),
      })),
    [data, i18n.language],
  )
}

/** The columns of the list of things. Keys are the office's. */
export const useItemColumns = (): readonly RecordColumn<Item>[] => {
  const { t, i18n } = useTranslation()
  const categories = useCategoryOptions()
  return useMemo(() => columns(t, i18n.language, categories), [t, i18n.language, categories])
}

const columns = (
  t: Texts,
  language: string,
  categories: readonly FilterOption[],
): readonly RecordColumn<Item>[] => [
  {
    key: 'tag',
    title: t('equipment.field.tag'),
    width: 116,
    figures: true,
    sortable: true,
    required: true,
    filter: { kind: 'text' },
    cell: (row) => <span className={classes['strong']}>{row.tag}</span>,
  },
  {
    key: 'model',
    title: t('equipment.field.model'),
    width: 180,
    grow: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.modelName,
  },
  {
    key: 'category',
    title: t('equipment.field.category'),
    width: 130,
    sortable: true,
    filter: { kind: 'set', options: categories },
    cell: (row) => categoryName(language, row),
  },
  {
    key: 'state',
    title: t('equipment.field.state'),
    width: 136,
    sortable: true,
    filter: {
      kind: 'set',
      options: ItemState.options.map((value) => ({ value, label: t(`equipment.state.${value}`) })),
    },
    cell: (row) => <ItemMark state={row.state} />,
  },
  {
    key: 'holder',
    title: t('equipment.field.holder'),
    width: 170,
    grow: true,
    filter: { kind: 'text' },
    cell: (row) => holderOf(t, row),
  },
  {
    key: 'until',
    title: t('equipment.field.until'),
    width: 112,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.until),
  },
  {
    key: 'place',
    title: t('equipment.field.place'),
    width: 130,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.place,
  },
  {
    key: 'condition',
    title: t('equipment.field.condition'),
    width: 110,
    sortable: true,
    filter: {
      kind: 'set',
      options: Condition.options.map((value) => ({
        value,
        label: t(`equipment.condition.${value}`),
      })),
    },
    cell: (row) => t(`equipment.condition.${row.condition}`),
  },
  {
    key: 'serial',
    title: t('equipment.field.serial'),
    width: 140,
    hidden: true,
    sortable: true,
    filter: { kind: 'text' },
    cell: (row) => row.serial,
  },
  {
    key: 'boughtOn',
    title: t('equipment.field.boughtOn'),
    width: 112,
    hidden: true,
    sortable: true,
    filter: { kind: 'dates' },
    cell: (row) => formatDate(row.boughtOn),
  },
  {
    key: 'value',
    title: t('equipment.field.value'),
    width: 104,
    hidden: true,
    align: 'end',
    filter: { kind: 'numbers', per: 100 },
    cell: (row) => (row.valueCents === null ? '' : formatMoney(row.valueCents)),
    total: formatMoney,
  },
  {
    key: 'neverLent',
    title: t('equipment.items.neverLent'),
    width: 120,
    hidden: true,
    filter: { kind: 'yesNo' },
    cell: () => '',
  },
]

/** Who has it; of somebody the user may not see only that there is somebody. */
const holderOf = (t: Texts, { state, holder }: Item): string => {
  if (holder !== null) return holder.name
  return state === 'lent' || state === 'overdue' ? t('equipment.nobody') : ''
}
