import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type ListAddress, openInAddress, tabInAddress } from '#renderer/app/addressParts.ts'
import { rootRoute } from '#renderer/app/rootRoute.ts'

const lockersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/deliveries/lockers',
  /** `view`: the list, or `map`. */
  validateSearch: (search): ListAddress & { view?: string | undefined } => ({
    ...openInAddress(search),
    view: tabInAddress(search['view']),
  }),
  component: lazyRouteComponent(() => import('./LockersScreen.tsx'), 'LockersScreen'),
})

const carriersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/deliveries/carriers',
  component: lazyRouteComponent(() => import('./CarriersScreen.tsx'), 'CarriersScreen'),
})

/** The screens of lockers and carriers. */
export const lockersRoutes = [lockersRoute, carriersRoute] as const
