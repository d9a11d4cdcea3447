import './texts.ts'
import type { ReactNode } from 'react'
import { Tabs } from '@mantine/core'
import { type LinkProps, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import type { Policies } from '#shared/settings/policies.ts'
import classes from './deliveries.module.css'

const tabs = {
  list: '/deliveries',
  packing: '/deliveries/packing',
  dispatch: '/deliveries/dispatch',
  materials: '/deliveries/materials',
  lockers: '/deliveries/lockers',
  carriers: '/deliveries/carriers',
  costs: '/deliveries/costs',
} as const satisfies Record<string, LinkProps['to']>
export type DeliveriesTab = keyof typeof tabs

const isTab = (key: string | null): key is DeliveriesTab => key !== null && key in tabs

/** A light office is not shown what it has no use for. */
const isInUse = (key: DeliveriesTab, policies: Policies): boolean => {
  if (key === 'costs') return policies.deliveryPrices
  if (key !== 'packing') return true
  return policies.deliveryStock || policies.deliveryBoxFit || policies.deliveryLabels
}

/** The screens of materials and deliveries have one row of tabs above them. */
export function DeliveriesTabs({ tab, children }: { tab: DeliveriesTab; children: ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: policies } = usePolicies()
  useWhereIAm(tab === 'list' ? null : t(`deliveries.tab.${tab}`))
  return (
    <Tabs
      className={classes['screen'] ?? ''}
      value={tab}
      onChange={(key) => {
        if (isTab(key)) void navigate({ to: tabs[key] })
      }}
    >
      <Tabs.List className={classes['tabs'] ?? ''} aria-label={t('app.areas.deliveries')}>
        {Object.keys(tabs)
          .filter(isTab)
          .filter((key) => tab === key || policies === undefined || isInUse(key, policies))
          .map((key) => (
            <Tabs.Tab key={key} value={key}>
              {t(`deliveries.tab.${key}`)}
            </Tabs.Tab>
          ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes['panel'] ?? ''}>
        {children}
      </Tabs.Panel>
    </Tabs>
  )
}
