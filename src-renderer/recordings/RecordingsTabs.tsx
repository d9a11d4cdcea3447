import './texts.ts'
import type { ReactNode } from 'react'
import { Tabs } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import classes from './recordings.module.css'

const tabs = { board: '/recordings', list: '/recordings/requests' } as const
type RecordingsTab = keyof typeof tabs

const isTab = (key: string | null): key is RecordingsTab => key !== null && key in tabs

/** What waits, and all requests. */
export function RecordingsTabs({ tab, children }: { tab: RecordingsTab; children: ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useWhereIAm(tab === 'board' ? null : t('recordings.tab.list'))
  return (
    <Tabs
      className={classes['screen'] ?? ''}
      value={tab}
      onChange={(key) => {
        if (isTab(key)) void navigate({ to: tabs[key] })
      }}
    >
      <Tabs.List className={classes['tabs'] ?? ''} aria-label={t('app.areas.recordings')}>
        {Object.keys(tabs)
          .filter(isTab)
          .map((key) => (
            <Tabs.Tab key={key} value={key}>
              {t(`recordings.tab.${key}`)}
            </Tabs.Tab>
          ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes['panel'] ?? ''}>
        {children}
      </Tabs.Panel>
    </Tabs>
  )
}
