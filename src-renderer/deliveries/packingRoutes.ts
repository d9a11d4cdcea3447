import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { idInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

/** `delivery`: which one is being packed. */
interface PackingAddress {
  delivery?: string | undefined
}

const packingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/deliveries/packing',
  validateSearch: (search): PackingAddress => ({ delivery: idInAddress(search['delivery']) }),
  component: lazyRouteComponent(() => import('./PackingScreen.tsx'), 'PackingScreen'),
})

const costsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/deliveries/costs',
  component: lazyRouteComponent(() => import('./CostsScreen.tsx'), 'CostsScreen'),
})

/** The packing desk, and what sending costs. */
export const packingRoutes = [packingRoute, costsRoute] as const
