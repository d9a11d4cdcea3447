import './texts.ts'
import type { ReactNode } from 'react'
import { type LinkProps, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AreaTabs } from '#renderer/components/AreaTabs.tsx'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'

const tabs = {
  items: '/equipment',
  loans: '/equipment/loans',
  reservations: '/equipment/reservations',
  timeline: '/equipment/timeline',
  shortages: '/equipment/shortages',
  desk: '/equipment/desk',
  stocktake: '/equipment/stocktake',
  catalogue: '/equipment/catalogue',
} as const satisfies Record<string, LinkProps['to']>
export type EquipmentTab = keyof typeof tabs

const isTab = (key: string): key is EquipmentTab => key in tabs

/** The screens of lending have one row of tabs above them. */
export function EquipmentTabs({ tab, children }: { tab: EquipmentTab; children: ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useWhereIAm(tab === 'items' ? null : t(`equipment.tab.${tab}`))
  const keys = Object.keys(tabs).filter(isTab)
  return (
    <AreaTabs
      label={t('app.areas.equipment')}
      tab={tab}
      tabs={keys.map((key) => ({ key, word: t(`equipment.tab.${key}`) }))}
      onChoose={(key) => void navigate({ to: tabs[key] })}
    >
      {children}
    </AreaTabs>
  )
}
