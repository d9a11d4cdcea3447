import { Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Area } from '#renderer/app/areas.ts'
import classes from './SideBar.module.css'

/** One area: icon and word, and a count only where something waits. */
export function AreaLink(props: { area: Area; number: number; collapsed: boolean }) {
  const { t } = useTranslation()
  const { area, collapsed } = props
  const word = t(area.word)
  // Only the first ten have a key.
  const key = props.number <= 10 ? ` (Alt+${props.number % 10})` : ''
  return (
    <Tooltip label={`${word}${key}`} position="right" disabled={!collapsed}>
      <Link
        to={area.path}
        className={classes['area'] ?? ''}
        activeProps={{ 'data-active': true }}
        {...(collapsed ? { 'aria-label': word } : {})}
      >
        <area.icon size={18} stroke={1.5} aria-hidden />
        {collapsed ? null : <span className={classes['word']}>{word}</span>}
        {area.Waiting === undefined || collapsed ? null : (
          <span className={classes['waiting']}>
            <area.Waiting />
          </span>
        )}
      </Link>
    </Tooltip>
  )
}
