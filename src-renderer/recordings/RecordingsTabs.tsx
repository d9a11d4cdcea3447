import './texts.ts'
import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { AreaTabs } from '#renderer/components/AreaTabs.tsx'

const paths = { board: '/recordings', list: '/recordings/requests' } as const
const tabs = ['board', 'list'] as const

/** What waits, and all requests. */
export function RecordingsTabs({
  tab,
  children,
}: {
  tab: (typeof tabs)[number]
  children: ReactNode
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useWhereIAm(tab === 'board' ? null : t('recordings.tab.list'))
  return (
    <AreaTabs
      label={t('app.areas.recordings')}
      tab={tab}
      tabs={tabs.map((key) => ({ key, word: t(`recordings.tab.${key}`) }))}
      onChoose={(key) => void navigate({ to: paths[key] })}
    >
      {children}
    </AreaTabs>
  )
}
