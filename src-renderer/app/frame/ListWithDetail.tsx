import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePaneWidth } from './screenPreferences.ts'
import classes from './ListWithDetail.module.css'

const narrowest = 20
const widest = 75
const within = (percent: number): number => Math.min(widest, Math.max(narrowest, percent))

interface ListWithDetailProps {
  list: ReactNode
  /** What is open beside the list, or null. */
  detail: ReactNode
  onClose: () => void
}

/** A list with the detail pane on its right. The pane's width is the person's own, by drag or by arrow keys. */
export function ListWithDetail({ list, detail, onClose }: ListWithDetailProps) {
  const { t } = useTranslation()
  const [kept, keep] = usePaneWidth()
  const [dragged, setDragged] = useState<number | null>(null)
  const whole = useRef<HTMLDivElement>(null)
  const width = dragged ?? kept
  const open = detail !== null && detail !== undefined && detail !== false

  const drag = (event: PointerEvent<HTMLElement>): void => {
    const box = whole.current?.getBoundingClientRect()
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    setDragged(within(((box.right - event.clientX) / box.width) * 100))
  }
  const drop = (): void => {
    if (dragged !== null) keep(Math.round(dragged))
    setDragged(null)
  }
  const byKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: 4, ArrowRight: -4 }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    keep(within(kept + step))
  }
  const measures: CSSProperties & Record<`--${string}`, string> = { '--pane': `${width}%` }

  return (
    <div ref={whole} className={classes['whole']} style={measures} data-open={open || undefined}>
      <div className={classes['list']}>{list}</div>
      {open ? (
        <>
          <div
            role="separator"
            tabIndex={0}
            className={classes['handle']}
            aria-orientation="vertical"
            aria-label={t('app.frame.resize')}
            aria-valuenow={Math.round(width)}
            aria-valuemin={narrowest}
            aria-valuemax={widest}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onPointerUp={drop}
            onPointerCancel={() => setDragged(null)}
            onKeyDown={byKey}
          />
          <aside
            className={classes['pane']}
            aria-label={t('app.frame.details')}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.defaultPrevented) return
              event.preventDefault()
              onClose()
            }}
          >
            {detail}
          </aside>
        </>
      ) : null}
    </div>
  )
}
