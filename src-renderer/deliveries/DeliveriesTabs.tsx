import './texts.ts'
import type { ReactNode } from 'react'
import { type LinkProps, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import { AreaTabs } from '#renderer/components/AreaTabs.tsx'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { packingDeskInUse } from '#shared/deliveries/packingDesk.ts'
import type { Policies } from '#shared/settings/policies.ts'

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

const isTab = (key: string): key is DeliveriesTab => key in tabs

/** A light office is not shown what it has no use for. */
const isInUse = (key: DeliveriesTab, policies: Policies): boolean =>
  key !== 'packing' || packingDeskInUse(policies)

/** The screens of materials and deliveries have one row of tabs above them. */
export function DeliveriesTabs({ tab, children }: { tab: DeliveriesTab; children: ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: policies } = usePolicies()
  // Without prices it tells only how much was collected in time.
  const wordOf = (key: DeliveriesTab): string =>
    t(`deliveries.tab.${key === 'costs' && policies?.deliveryPrices !== true ? 'overview' : key}`)
  useWhereIAm(tab === 'list' ? null : wordOf(tab))
  const shown = Object.keys(tabs)
    .filter(isTab)
    .filter((key) => tab === key || policies === undefined || isInUse(key, policies))
  return (
    <AreaTabs
      label={t('app.areas.deliveries')}
      tab={tab}
      tabs={shown.map((key) => ({ key, word: wordOf(key) }))}
      onChoose={(key) => void navigate({ to: tabs[key] })}
    >
      {children}
    </AreaTabs>
  )
}
