import type { ImportedItem } from '#shared/equipment/importedItem.ts'
import type { ItemImportRow } from '#shared/imports/schema.ts'
import type { JudgedRow } from '#shared/imports/verdict.ts'
import type { ListPage, ListRequest } from '#shared/lists/list.ts'
import { fold } from '#shared/text/fold.ts'
import { latvianSortKey } from '#shared/text/sortKey.ts'
import { pageOfRows, type RowSight } from './matchingRows.ts'
import { rowAsShown } from './rowAsShown.ts'

/** How things of a list are searched and put in order. */
export const itemSight: RowSight<ImportedItem> = {
  says: ({ tag, category, model, serial, place, note }) => {
    const text = fold([tag, category, model, serial, place, note].join(' '))
    return (word) => text.includes(word)
  },
  sortKey: (value, column) => {
    switch (column) {
      case 'tag':
      case 'category':
      case 'model':
      case 'place':
        return latvianSortKey(value[column])
      default:
        return null
    }
  },
  shown: (value, column) => {
    switch (column) {
      case 'tag':
      case 'category':
      case 'model':
      case 'place':
      case 'condition':
      case 'serial':
      case 'boughtOn':
        return value[column]
      case 'value':
        return value.valueCents
      default:
        return undefined
    }
  },
}

/** A page of the judged things. */
export function listItemRows(
  judged: readonly JudgedRow<ImportedItem>[],
  request: ListRequest,
): ListPage<ItemImportRow> {
  const page = pageOfRows(judged, request, itemSight)
  return { ...page, rows: page.rows.map(asRow) }
}

const asRow = (judged: JudgedRow<ImportedItem>): ItemImportRow => ({
  ...judged.value,
  parts: [...judged.value.parts],
  ...rowAsShown(judged),
})
