import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Area } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { AreaLink } from './AreaLink.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { statusLines } from './statusLines.ts'
import { useWaiting } from './useWaiting.ts'
import classes from './SideBar.module.css'

interface SideBarProps {
  areas: readonly Area[]
  collapsed: boolean
  onCollapse: (collapsed: boolean) => void
  onKeys: () => void
  onLock: () => void
  onSignOut: () => void
}

/** The areas; at the foot the office, how the share and the backups are, and who is signed in. */
export function SideBar(props: SideBarProps) {
  const { t } = useTranslation()
  const { office, demo } = useSession()
  const { areas, collapsed } = props
  const waiting = useWaiting()
  const word = collapsed ? t('app.frame.expand') : t('app.frame.collapse')
  const Icon = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  return (
    <aside className={classes['side']} data-collapsed={collapsed ? true : undefined}>
      <div className={classes['head']}>
        {collapsed ? null : <span className={classes['brand']}>{t('app.name')}</span>}
        <Tooltip label={word} position="right">
          <ActionIcon aria-label={word} onClick={() => props.onCollapse(!collapsed)}>
            <Icon size={18} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <nav className={classes['areas']} aria-label={t('app.frame.navigation')}>
        {areas.map((area, index) => (
          <AreaLink
            key={area.path}
            area={area}
            number={index + 1}
            collapsed={collapsed}
            waiting={area.waits === undefined ? 0 : (waiting?.[area.waits] ?? 0)}
          />
        ))}
      </nav>
      <div className={classes['foot']}>
        {demo ? (
          <span className={classes['demo']} title={t('app.frame.demo')}>
            {collapsed ? '•' : t('app.frame.demo')}
          </span>
        ) : null}
        {statusLines.map(({ name, Line }) => (
          <Line key={name} collapsed={collapsed} />
        ))}
        {collapsed ? null : (
          <span className={classes['office']} title={office}>
            {office}
          </span>
        )}
        <PersonMenu
          collapsed={collapsed}
          onKeys={props.onKeys}
          onLock={props.onLock}
          onSignOut={props.onSignOut}
        />
      </div>
    </aside>
  )
}
