import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from './board.ts'
import { moveColumn } from './columnOrder.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import floats from './floats.module.css'
import { densities, plainLayout } from './tablePorts.ts'

/** How high the rows are, which columns stand, and in which order. */
export const ColumnsForm = () => {
  const { t } = useTranslation()
  const { columns, model, preferences, change, announce } = useBoard()
  const [dragged, setDragged] = useState<string | null>(null)
  const order = model.getAllLeafColumns().map((column) => column.id)

  const move = (key: string, place: number) => {
    const next = moveColumn(order, key, place)
    model.setColumnOrder(next)
    const title = columns.find((column) => column.key === key)?.title ?? key
    announce(t('table.moved', { column: title, place: next.indexOf(key) + 1, count: next.length }))
  }
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('table.density')}
        value={preferences.density}
        data={densities.map((value) => ({ value, label: t(`table.${value}`) }))}
        onChange={(density) => change({ density })}
      />
      <ul className={floats['columnList']} aria-label={t('table.columnList')}>
        {order.map((key, i) => {
          const column = columns.find((column) => column.key === key)
          return column ? (
            <ColumnChoice
              key={key}
              column={column}
              dragging={dragged === key}
              onDrag={setDragged}
              onDropHere={() => {
                if (dragged !== null && dragged !== key) move(dragged, i)
              }}
              onMove={(by) => move(key, i + by)}
            />
          ) : null
        })}
      </ul>
      <p className={floats['hint']}>{t('table.columnHelp')}</p>
      <Button size="compact-xs" variant="subtle" onClick={() => change({ layout: plainLayout })}>
        {t('table.resetColumns')}
      </Button>
    </>
  )
}
