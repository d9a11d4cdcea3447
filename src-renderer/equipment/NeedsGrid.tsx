import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NeedsRow } from '#shared/equipment/needsContract.ts'
import { NeedKind } from '#shared/equipment/schema.ts'
import { NeedCellView } from './NeedCellView.tsx'
import { needKey } from './needKeys.ts'
import { usePaste } from '#renderer/components/table/usePaste.ts'
import { type NeedChoice, NeedMenu } from './NeedMenu.tsx'
import classes from './needs.module.css'

const kinds = NeedKind.options

interface NeedsGridProps {
  label: string
  rows: readonly NeedsRow[]
  /** Null where nothing is noted any more: then it is read and walked through only. */
  onChoose: ((row: NeedsRow, kinds: readonly NeedKind[], choice: NeedChoice) => void) | null
  /** Text of the clipboard, with the cell that was pasted into. */
  onPaste: (text: string, at: { row: number; column: number }) => void
}

/**
 * Participants in rows, kinds of equipment in columns. Arrows walk the cells, letters answer, Enter
 * opens the choices; one key says that somebody has everything.
 */
export function NeedsGrid({ label, rows, onChoose, onPaste }: NeedsGridProps) {
  const { t } = useTranslation()
  const [at, setAt] = useState({ row: 0, column: 0 })
  const [opened, setOpened] = useState(false)
  const body = useRef<HTMLTableSectionElement>(null)
  const row = Math.min(at.row, rows.length - 1)

  const focus = (toRow: number, toColumn: number): void => {
    const cells = body.current?.rows[toRow]?.querySelectorAll('button[aria-haspopup="menu"]')
    const cell = cells?.[toColumn]
    if (cell instanceof HTMLElement) cell.focus()
  }
  usePaste(body, (text) => onPaste(text, { row, column: at.column }))
  const close = (): void => {
    setOpened(false)
    focus(row, at.column)
  }
  const press = (event: KeyboardEvent): void => {
    const who = rows[row]
    const kind = kinds[at.column]
    if (opened || event.ctrlKey || event.altKey || event.metaKey) return
    if (who === undefined || kind === undefined) return
    if (!(event.target instanceof HTMLElement) || !event.target.hasAttribute('aria-haspopup'))
      return
    const meant = needKey(event.key, kind)
    if (meant === null) return
    event.preventDefault()
    switch (meant.does) {
      case 'move': {
        const toRow = Math.max(0, Math.min(rows.length - 1, row + meant.rows))
        const toColumn = Math.max(0, Math.min(kinds.length - 1, at.column + meant.columns))
        return focus(toRow, toColumn)
      }
      case 'everything':
        return onChoose?.(who, kinds, { answer: 'own', instead: null })
      case 'answer':
        return onChoose?.(who, [kind], { answer: meant.answer, instead: null })
    }
  }
  return (
    <table className={classes['grid']} aria-label={label} onKeyDown={press}>
      <thead>
        <tr>
          <th scope="col">{t('equipment.needs.who')}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {t(`equipment.need.${kind}`)}
            </th>
          ))}
          <th />
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((each, rowAt) => (
          <tr key={each.person}>
            <th scope="row">
              <Link to="/people/$id" params={{ id: each.person }} className={classes['name']}>
                {each.name}
              </Link>
            </th>
            {each.cells.map((cell, column) => {
              const current = rowAt === row && column === at.column
              return (
                <td key={cell.kind}>
                  <NeedCellView
                    cell={cell}
                    name={each.name}
                    current={current}
                    opened={current && opened}
                    onFocus={() => setAt({ row: rowAt, column })}
                    onOpen={() => {
                      setAt({ row: rowAt, column })
                      setOpened(onChoose !== null)
                    }}
                  />
                  {current && opened ? (
                    <NeedMenu
                      kind={cell.kind}
                      onChoose={(choice) => onChoose?.(each, [cell.kind], choice)}
                      onClose={close}
                    />
                  ) : null}
                </td>
              )
            })}
            <td>
              {onChoose === null ? null : (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  tabIndex={-1}
                  aria-label={`${each.name}: ${t('equipment.needs.everything')}`}
                  onClick={() => onChoose(each, kinds, { answer: 'own', instead: null })}
                >
                  {t('equipment.needs.everything')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
