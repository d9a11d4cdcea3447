import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoard } from './board.ts'
import { ColumnMenuItems } from './ColumnMenuItems.tsx'
import { PointMenu } from './PointMenu.tsx'
import type { RecordDetail, RowAction } from './tablePorts.ts'
import type { OpenMenu } from './useGridActions.ts'

type GridMenusProps = {
  menu: OpenMenu
  /** The row under the menu; its label names the menu. */
  row: { id: string; label: string } | null
  actions: readonly RowAction[]
  detail: RecordDetail | undefined
  onClose: () => void
}

/** The right click's menus: a row's offers what the bar offers, a heading's what its keys do. */
export const GridMenus = ({ menu, row, actions, detail, onClose }: GridMenusProps) => {
  const { t } = useTranslation()
  const { columns } = useBoard()
  const column = menu.kind === 'column' && columns.find(({ key }) => key === menu.key)
  if (column) {
    return (
      <PointMenu
        at={menu.at}
        label={t('table.columnMenu', { column: column.title })}
        onClose={onClose}
      >
        <ColumnMenuItems column={column} />
      </PointMenu>
    )
  }
  if (menu.kind !== 'row' || row === null || (!detail && actions.length === 0)) return null
  return (
    <PointMenu at={menu.at} label={t('table.rowMenu', { row: row.label })} onClose={onClose}>
      {detail && (
        <>
          <Menu.Item onClick={() => detail.onOpen(row.id)}>{t('table.open')}</Menu.Item>
          <Menu.Item onClick={() => detail.onOpenPage(row.id)}>{t('table.openPage')}</Menu.Item>
          {actions.length > 0 && <Menu.Divider />}
        </>
      )}
      {actions.map((action) => (
        <Menu.Item
          key={action.key}
          leftSection={action.icon}
          {...(action.danger ? { color: 'red' } : {})}
          disabled={action.refusal !== undefined}
          title={action.refusal}
          onClick={action.run}
        >
          {action.label}
        </Menu.Item>
      ))}
    </PointMenu>
  )
}
