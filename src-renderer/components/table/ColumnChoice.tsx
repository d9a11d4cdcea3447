import { Checkbox } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoard } from './board.ts'
import type { ColumnInfo } from './recordColumn.ts'
import styles from './floats.module.css'

type ColumnChoiceProps = {
  column: ColumnInfo
  dragging: boolean
  onDrag: (key: string | null) => void
  /** The dragged column takes this one's place. */
  onDropHere: () => void
  onMove: (by: -1 | 1) => void
}

/** A column in the chooser: shown or not, and a handle that moves it by drag or arrow keys. */
export const ColumnChoice = ({
  column,
  dragging,
  onDrag,
  onDropHere,
  onMove,
}: ColumnChoiceProps) => {
  const { t } = useTranslation()
  const { model } = useBoard()
  const handle = useRef<HTMLButtonElement>(null)
  const moved = useRef(false)
  const of = model.getColumn(column.key)

  useLayoutEffect(() => {
    // A list item that changes its place loses the focus with it.
    if (!moved.current) return
    moved.current = false
    handle.current?.focus()
  })

  return (
    <li
      className={styles['columnChoice']}
      data-dragging={dragging || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', column.title)
        onDrag(column.key)
      }}
      onDragOver={(event) => event.preventDefault()}
      onDragEnter={onDropHere}
      onDrop={(event) => event.preventDefault()}
      onDragEnd={() => onDrag(null)}
    >
      <button
        ref={handle}
        type="button"
        className={styles['grip']}
        aria-label={t('table.moveColumn', { column: column.title })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          moved.current = true
          onMove(event.key === 'ArrowUp' ? -1 : 1)
        }}
      >
        <IconGripVertical size={14} aria-hidden />
      </button>
      <Checkbox
        size="xs"
        label={column.title}
        checked={of?.getIsVisible() ?? false}
        disabled={column.required === true}
        onChange={(event) => of?.toggleVisibility(event.currentTarget.checked)}
      />
    </li>
  )
}
