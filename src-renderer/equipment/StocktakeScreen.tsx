import { getRouteApi } from '@tanstack/react-router'
import { EquipmentTabs } from './EquipmentTabs.tsx'
import { StocktakeList } from './StocktakeList.tsx'
import { StocktakePage } from './StocktakePage.tsx'

const route = getRouteApi('/equipment/stocktake')

/** Stock-takes, or the one that is open. */
export function StocktakeScreen() {
  const { open } = route.useSearch()
  return (
    <EquipmentTabs tab="stocktake">
      {open === undefined ? <StocktakeList /> : <StocktakePage key={open} id={open} />}
    </EquipmentTabs>
  )
}
