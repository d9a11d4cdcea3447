import { usePolicies } from '#renderer/settings/settingsQueries.ts'

/** Which parts of materials the office has switched on; a light office sees names, kinds, uses and files. */
export interface MaterialParts {
  /** Stock, and what finds a thing on a shelf: its code and the shelf itself. */
  stock: boolean
  /** Weight and sides, which only boxes and prices ask for. */
  size: boolean
}

export const useMaterialParts = (): MaterialParts => {
  const { data } = usePolicies()
  return {
    stock: data?.deliveryStock ?? false,
    size: (data?.deliveryBoxFit ?? false) || (data?.deliveryPrices ?? false),
  }
}
