import './texts.ts'
import type { ReactNode } from 'react'
import { type LinkProps, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { AreaTabs } from '#renderer/components/AreaTabs.tsx'

const tabs = {
  requests: '/privacy',
  keeping: '/privacy/keeping',
  holds: '/privacy/holds',
  restrictions: '/privacy/restrictions',
} as const satisfies Record<string, LinkProps['to']>
type PrivacyTab = keyof typeof tabs

const isTab = (key: string): key is PrivacyTab => key in tabs

/** The screens of people's rights have one row of tabs above them. */
export function PrivacyTabs({ tab, children }: { tab: PrivacyTab; children: ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useWhereIAm(tab === 'requests' ? null : t(`privacy.tab.${tab}`))
  return (
    <AreaTabs
      label={t('app.areas.privacy')}
      tab={tab}
      tabs={Object.keys(tabs)
        .filter(isTab)
        .map((key) => ({ key, word: t(`privacy.tab.${key}`) }))}
      onChoose={(key) => void navigate({ to: tabs[key] })}
    >
      {children}
    </AreaTabs>
  )
}
