import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoard } from './board.ts'
import { moveColumn } from './columnOrder.ts'
import { clampWidth } from './ColumnResizer.tsx'
import type { ColumnInfo } from './recordColumn.ts'

const step = 40

/** Everything that can be done to a column, for those who look for it in a menu. */
export const ColumnMenuItems = ({ column }: { column: ColumnInfo }) => {
  const { t } = useTranslation()
  const { model, shown } = useBoard()
  const of = model.getColumn(column.key)
  const order = model.getAllLeafColumns().map(({ id }) => id)
  const place = shown.findIndex(({ key }) => key === column.key)

  const widen = (by: number) =>
    model.setColumnSizing((widths) => ({
      ...widths,
      [column.key]: clampWidth((widths[column.key] ?? column.width) + by),
    }))
  const moveBeside = (neighbour: ColumnInfo | undefined) => {
    if (neighbour) model.setColumnOrder(moveColumn(order, column.key, order.indexOf(neighbour.key)))
  }
  return (
    <>
      {column.sortable && (
        <>
          <Menu.Item onClick={() => of?.toggleSorting(false)}>{t('table.sortAscending')}</Menu.Item>
          <Menu.Item onClick={() => of?.toggleSorting(true)}>{t('table.sortDescending')}</Menu.Item>
          <Menu.Item disabled={!of?.getIsSorted()} onClick={() => of?.clearSorting()}>
            {t('table.sortNone')}
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      <Menu.Item closeMenuOnClick={false} onClick={() => widen(step)}>
        {t('table.wider')}
      </Menu.Item>
      <Menu.Item closeMenuOnClick={false} onClick={() => widen(-step)}>
        {t('table.narrower')}
      </Menu.Item>
      <Menu.Item disabled={place <= 0} onClick={() => moveBeside(shown[place - 1])}>
        {t('table.moveLeft')}
      </Menu.Item>
      <Menu.Item disabled={place >= shown.length - 1} onClick={() => moveBeside(shown[place + 1])}>
        {t('table.moveRight')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        disabled={column.required === true || shown.length === 1}
        onClick={() => of?.toggleVisibility(false)}
      >
        {t('table.hideColumn')}
      </Menu.Item>
    </>
  )
}
