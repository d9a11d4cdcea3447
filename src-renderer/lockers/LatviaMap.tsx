import { type KeyboardEvent, useMemo, useState } from 'react'
import { ActionIcon, Button } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Point } from '#shared/lockers/distance.ts'
import type { LockerPoint } from '#shared/lockers/contract.ts'
import { latviaOutline } from './latviaOutline.ts'
import { MapNames } from './MapNames.tsx'
import { type MapView, onMap, viewBoxOf, wholeMap } from './mapScale.ts'
import { useMapView } from './useMapView.ts'
import classes from './map.module.css'

const outline = `M${latviaOutline
  .map(([longitude, latitude]) => {
    const { x, y } = onMap({ latitude, longitude })
    return `${x.toFixed(1)} ${y.toFixed(1)}`
  })
  .join('L')}Z`

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
}

/**
 * Places as points on Latvia's outline. By mouse: the wheel comes closer, dragging moves, a click
 * opens. By keyboard: arrows go from place to place in the list's order, Enter opens.
 * @param carriers the place of each carrier among the carriers, by its id: it decides the colour
 */
export function LatviaMap(props: {
  points: readonly LockerPoint[]
  carriers: ReadonlyMap<string, number>
  open: string | null
  onOpen: (id: string) => void
  /** From where distances are counted: a cross. */
  home?: Point | null
  /** What is looked at first; the whole where nothing is said. */
  start?: MapView
}) {
  const { t } = useTranslation()
  const { points, carriers, open, onOpen, home = null, start } = props
  const { view, setView, closer, handlers, wasDragged } = useMapView(start)
  const [named, setNamed] = useState<string | null>(null)
  const placed = useMemo(() => points.map((point) => ({ ...point, ...onMap(point) })), [points])
  const shown = placed.find(({ id }) => id === named) ?? placed.find(({ id }) => id === open)
  const byKey = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step !== undefined && placed.length > 0) {
      event.preventDefault()
      const now = placed.findIndex(({ id }) => id === shown?.id)
      const next = placed[(now + step + placed.length) % placed.length]
      if (next === undefined) return
      setNamed(next.id)
      if (view.zoom > 1) setView({ ...view, x: next.x, y: next.y })
    } else if (event.key === 'Enter' && shown !== undefined) onOpen(shown.id)
    else if (event.key === '+') closer(2, shown)
    else if (event.key === '-') closer(0.5)
  }
  const radius = 2.2 / view.zoom ** 0.75
  return (
    <div className={classes['map']}>
      <svg
        className={classes['drawing']}
        viewBox={viewBoxOf(view)}
        preserveAspectRatio="xMidYMid meet"
        {...handlers}
      >
        <path d={outline} className={classes['land']} strokeWidth={1 / view.zoom} />
        <MapNames zoom={view.zoom} />
        {home === null ? null : <Home at={onMap(home)} arm={4 / view.zoom ** 0.75} />}
        <g
          role="listbox"
          tabIndex={0}
          aria-label={t('lockers.map.label', { count: points.length })}
          aria-describedby="map-help"
          {...(shown === undefined ? {} : { 'aria-activedescendant': `place-${shown.id}` })}
          onKeyDown={byKey}
        >
          {placed.map(({ id, name, town, carrierId, state, x, y }) => (
            <circle
              key={id}
              id={`place-${id}`}
              role="option"
              aria-selected={id === open}
              aria-label={`${name}, ${town}`}
              className={classes['place']}
              data-carrier={(carriers.get(carrierId) ?? 0) % 8}
              data-state={state}
              data-open={id === open || undefined}
              cx={x}
              cy={y}
              r={id === shown?.id ? radius * 1.7 : radius}
              strokeWidth={radius / 4}
              onPointerEnter={() => setNamed(id)}
              onPointerLeave={() => setNamed(null)}
              onClick={() => {
                if (!wasDragged()) onOpen(id)
              }}
            />
          ))}
        </g>
        {shown === undefined ? null : (
          <text
            className={classes['name']}
            aria-hidden
            x={shown.x}
            y={shown.y - 4.5 / view.zoom}
            fontSize={7 / view.zoom}
            strokeWidth={2 / view.zoom}
            textAnchor={anchorOf(shown.x)}
          >
            {`${shown.name}, ${shown.town}`}
          </text>
        )}
      </svg>
      <div className={classes['zoom']}>
        <ActionIcon
          variant="default"
          aria-label={t('lockers.map.closer')}
          onClick={() => closer(2, shown)}
        >
          <IconPlus size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={t('lockers.map.farther')}
          onClick={() => closer(0.5)}
        >
          <IconMinus size={16} stroke={1.6} aria-hidden />
        </ActionIcon>
        {view.zoom > 1 ? (
          <Button size="compact-sm" variant="default" onClick={() => setView(wholeMap)}>
            {t('lockers.map.whole')}
          </Button>
        ) : null}
      </div>
      <p id="map-help" className={classes['help']}>
        {points.length === 0 ? t('lockers.map.none') : t('lockers.map.help')}
      </p>
    </div>
  )
}

/** A cross where somebody lives. */
const Home = ({ at: { x, y }, arm }: { at: { x: number; y: number }; arm: number }) => (
  <path
    aria-hidden
    className={classes['home']}
    d={`M${x - arm} ${y}H${x + arm}M${x} ${y - arm}V${y + arm}`}
    strokeWidth={arm / 3}
  />
)

/** Names at an edge of the map are written towards its middle. */
const anchorOf = (x: number): 'start' | 'middle' | 'end' =>
  x < wholeMap.x * 0.4 ? 'start' : x > wholeMap.x * 1.6 ? 'end' : 'middle'
