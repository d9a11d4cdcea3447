import './texts.ts'
import type { ReactNode } from 'react'
import { Tabs } from '@mantine/core'
import { type LinkProps, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import classes from './equipment.module.css'

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

const isTab = (key: string | null): key is EquipmentTab => key !== null && key in tabs

/** The screens of lending have one row of tabs above them. */
export function EquipmentTabs({ tab, children }: { tab: EquipmentTab; children: ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useWhereIAm(tab === 'items' ? null : t(`equipment.tab.${tab}`))
  return (
    <Tabs
      className={classes['screen'] ?? ''}
      value={tab}
      onChange={(key) => {
        if (isTab(key)) void navigate({ to: tabs[key] })
      }}
    >
      <Tabs.List className={classes['tabs'] ?? ''} aria-label={t('app.areas.equipment')}>
        {Object.keys(tabs)
          .filter(isTab)
          .map((key) => (
            <Tabs.Tab key={key} value={key}>
              {t(`equipment.tab.${key}`)}
            </Tabs.Tab>
          ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes['panel'] ?? ''}>
        {children}
      </Tabs.Panel>
    </Tabs>
  )
}
