import { usePolicies } from '#renderer/settings/settingsQueries.ts'
import { packingDeskInUse } from '#shared/deliveries/packingDesk.ts'

/** Which parts of materials the office has switched on; a light office sees names, kinds, uses and files. */
export interface MaterialParts {
  /** What finds a thing at the packing desk: its code and its shelf. */
  shelf: boolean
  stock: boolean
  /** Weight and sides, which only boxes and prices ask for. */
  size: boolean
}

export const useMaterialParts = (): MaterialParts => {
  const { data } = usePolicies()
  return {
    shelf: data !== undefined && packingDeskInUse(data),
    stock: data?.deliveryStock ?? false,
    size: (data?.deliveryBoxFit ?? false) || (data?.deliveryPrices ?? false),
  }
}
