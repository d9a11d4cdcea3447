import './texts.ts'
import { Suspense } from 'react'
import { Tabs } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { settingsTabs } from './settingsTabs.ts'
import classes from './settings.module.css'

const route = getRouteApi('/settings')

/** What the office has settled for itself, as far as one may see and change it. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { actor } = useSession()
  const { tab } = route.useSearch()
  const tabs = settingsTabs.filter((each) => mayCall(actor.role, each.right))
  const open = tabs.find((each) => each.key === tab) ?? tabs[0]
  useWhereIAm(open === undefined ? null : t(`settings.tab.${open.key}`))
  return (
    <Tabs
      className={classes['screen'] ?? ''}
      value={open?.key ?? null}
      keepMounted={false}
      onChange={(key) => {
        if (key !== null) void navigate({ to: '/settings', search: { tab: key }, replace: true })
      }}
    >
      <Tabs.List className={classes['tabs'] ?? ''}>
        {tabs.map(({ key }) => (
          <Tabs.Tab key={key} value={key}>
            {t(`settings.tab.${key}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ key, Panel }) => (
        <Tabs.Panel key={key} value={key} className={classes['panel'] ?? ''}>
          <Suspense fallback={null}>
            <Panel />
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
