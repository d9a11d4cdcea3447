import { Tooltip, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Area } from '#renderer/app/areas.ts'
import { formatCount } from '#renderer/app/format/numbers.ts'
import classes from './SideBar.module.css'

/** One area: icon and word, and a count only where something waits. */
export function AreaLink(props: {
  area: Area
  number: number
  collapsed: boolean
  /** How many things wait there. */
  waiting: number
}) {
  const { t } = useTranslation()
  const { area, collapsed, waiting } = props
  const word = t(area.word)
  // Only the first ten have a key.
  const key = props.number <= 10 ? ` (Alt+${props.number % 10})` : ''
  const waits = waiting > 0 ? t('app.frame.waiting', { count: waiting }) : ''
  const spoken = waits === '' ? word : `${word}, ${waits}`
  return (
    <Tooltip label={`${spoken}${key}`} position="right" disabled={!collapsed}>
      <Link
        to={area.path}
        className={classes['area'] ?? ''}
        activeProps={{ 'data-active': true }}
        {...(collapsed ? { 'aria-label': spoken } : {})}
      >
        <area.icon size={18} stroke={1.5} aria-hidden />
        {collapsed ? null : <span className={classes['word']}>{word}</span>}
        {waits === '' ? null : collapsed ? (
          <span className={classes['dot']} aria-hidden />
        ) : (
          <span className={classes['waiting']}>
            <span aria-hidden title={waits}>
              {formatCount(waiting)}
            </span>
            <VisuallyHidden>{`, ${waits}`}</VisuallyHidden>
          </span>
        )}
      </Link>
    </Tooltip>
  )
}
