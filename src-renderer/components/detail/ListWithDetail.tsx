import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePaneWidth } from '#renderer/app/frame/screenPreferences.ts'
import { useEscToClose } from './useEscToClose.ts'
import classes from './ListWithDetail.module.css'

const narrowest = 24
const widest = 70
const step = 2

interface ListWithDetailProps {
  list: ReactNode
  /** What stands in the pane, or null while it is closed. */
  detail: ReactNode | null
  /** The pane's name for screen readers. */
  label: string
  onClose: () => void
  /** Opens the same record as a full page. */
  onOpenPage?: () => void
}

/** A list with the detail pane to its right. The bar between them is moved by mouse or arrows; Esc closes it. */
export function ListWithDetail({ list, detail, label, onClose, onOpenPage }: ListWithDetailProps) {
  const { t } = useTranslation()
  const [kept, keep] = usePaneWidth()
  const [dragged, setDragged] = useState<number | null>(null)
  const width = dragged ?? kept
  useEscToClose(detail !== null, onClose)
  const byKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowLeft' ? step : event.key === 'ArrowRight' ? -step : 0
    if (by === 0) return
    event.preventDefault()
    keep(within(width + by))
  }
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    setDragged(within(((box.right - event.clientX) / box.width) * 100))
  }
  return (
    <div className={classes['both']}>
      <div className={classes['list']}>{list}</div>
      {detail === null ? null : (
        <>
          <div
            role="separator"
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={t('app.frame.resize')}
            aria-valuenow={Math.round(width)}
            aria-valuemin={narrowest}
            aria-valuemax={widest}
            className={classes['bar']}
            onKeyDown={byKey}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onPointerUp={() => {
              if (dragged !== null) keep(dragged)
              setDragged(null)
            }}
          />
          <section
            aria-label={label}
            className={classes['pane']}
            style={{ width: `${width}%` }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.defaultPrevented) return
              // What a dialog of the pane hears comes here too, though it stands elsewhere on the screen.
              if (!(event.target instanceof Node && event.currentTarget.contains(event.target)))
                return
              event.preventDefault()
              onClose()
            }}
          >
            <div className={classes['tools']}>
              {onOpenPage === undefined ? null : (
                <Tooltip label={t('app.frame.openPage')}>
                  <ActionIcon aria-label={t('app.frame.openPage')} onClick={onOpenPage}>
                    <IconArrowsDiagonal size={16} stroke={1.6} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              )}
              <Tooltip label={`${t('app.frame.closeDetails')} (Esc)`}>
                <ActionIcon aria-label={t('app.frame.closeDetails')} onClick={onClose}>
                  <IconX size={16} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </div>
            {detail}
          </section>
        </>
      )}
    </div>
  )
}

const within = (width: number): number => Math.min(widest, Math.max(narrowest, width))
